package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of the lake, made and changed by versioned files that are each applied once. */
final class LakeSchema {

  /** In the order in which they are applied; a file that was published is never changed. */
  private static final List<String> VERSIONS = List.of("V1__facts_and_rankings", "V2__by_question");

  private final CqlSession session;

  LakeSchema(CqlSession session) {
    this.session = session;
  }

  /** In production the keyspace exists already, with more than one replica. */
  void apply() {
    session.execute(
        "CREATE KEYSPACE IF NOT EXISTS legerible WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute(
        "CREATE TABLE IF NOT EXISTS legerible.schema_versions (version text PRIMARY KEY)");
    Set<String> applied = applied();
    for (String version : VERSIONS) {
      if (!applied.contains(version)) {
        statements(version).forEach(session::execute);
        session.execute("INSERT INTO legerible.schema_versions (version) VALUES (?)", version);
      }
    }
  }

  private Set<String> applied() {
    Set<String> versions = new HashSet<>();
    for (Row row : session.execute("SELECT version FROM legerible.schema_versions")) {
      versions.add(row.getString("version"));
    }
    return versions;
  }

  /** The statements of a file; a comment is a line of its own. */
  static List<String> statements(String version) {
    String file = "/lake/" + version + ".cql";
    try (InputStream in = LakeSchema.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The schema file " + file + " is missing in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements = new ArrayList<>();
      for (String statement : text.replaceAll("(?m)^--.*$", "").split(";", -1)) {
        if (!statement.isBlank()) {
          statements.add(statement.strip());
        }
      }
      return statements;
    } catch (IOException e) {
      throw new IllegalStateException("The schema file " + file + " cannot be read", e);
    }
  }
}
