package com.legerible.backend.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The versions of the database's tables, and the way from one to another. */
final class Schema {

  private static final String MIGRATIONS = "classpath*:db/migration/V*.sql";

  private final Flyway flyway;

  Schema(Flyway flyway) {
    this.flyway = flyway;
  }

  /** The newest that this program knows; asks no database. */
  static MigrationVersion newest() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      return Arrays.stream(found)
          .map(migration -> Objects.requireNonNull(migration.getFilename()))
          .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations cannot be listed", e);
    }
  }

  /** Makes tables of this version, or changes older ones into it. */
  void migrateTo(MigrationVersion version) {
    forRestore().target(version).load().migrate();
  }

  /** Removes everything. */
  void clear() {
    forRestore().cleanDisabled(false).load().clean();
  }

  /** Without the callback that keeps everybody else away from a half restored library. */
  private FluentConfiguration forRestore() {
    return Flyway.configure().configuration(flyway.getConfiguration()).skipDefaultCallbacks(true);
  }
}
