package com.legerible.backend.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TruthTest {

  private static final Pattern TABLE =
      Pattern.compile(
          "^(create|drop)\\s+(?:unlogged\\s+)?table\\s+(?:if (?:not )?exists\\s+)?(\\w+)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  @Test
  void everyTableOfTheMigrationsIsEitherKeptOrLeftOut() throws IOException {
    var tables = new TreeSet<String>();
    for (String migration : migrations()) {
      Matcher found = TABLE.matcher(migration);
      while (found.find()) {
        if (found.group(1).equalsIgnoreCase("create")) {
          tables.add(found.group(2));
        } else {
          tables.remove(found.group(2));
        }
      }
    }
    var known = new ArrayList<>(Truth.KEPT);
    known.addAll(Truth.LEFT_OUT);
    assertThat(tables)
        .as("a new table belongs into one of the lists of Truth, and a backup is tried with it")
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void theNewestSchemaIsThatOfTheLastMigration() {
    assertThat(Schema.newest()).isGreaterThanOrEqualTo(MigrationVersion.fromVersion("9"));
  }

  private static List<String> migrations() throws IOException {
    var texts = new ArrayList<String>();
    var resources =
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
    for (Resource migration : resources) {
      texts.add(migration.getContentAsString(StandardCharsets.UTF_8));
    }
    return texts;
  }
}
