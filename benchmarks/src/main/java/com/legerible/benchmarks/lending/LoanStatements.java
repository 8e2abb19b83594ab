package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.Home;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The statements of a loan, as the backend runs them.
 *
 * @param session finds who asks
 * @param loan makes the loan
 * @param facts tells of it
 */
record LoanStatements(String session, String loan, String facts) {

  static final String SESSION = "com/legerible/backend/security/find-session.sql";
  static final String LOAN = "com/legerible/backend/lending/make-loan.sql";
  static final String FACTS = "com/legerible/backend/outbox/append.sql";

  /** Not one of Postgres' casts, which have two colons. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

  private static final Map<String, String> OF_SESSION =
      Map.of("hash", "sha256(('lending-' || :client_id)::bytea)");

  private static final Map<String, String> OF_LOAN =
      Map.of(
          "key", "('pgbench-' || :key)",
          "digest", "('digest-' || :key)",
          "origin", "'READER'");

  /** As events write it. */
  private static final String MADE_AT =
      "(to_json(:made_at::timestamptz at time zone 'UTC') #>> '{}') || 'Z'";

  private static final Map<String, String> OF_FACTS =
      Map.of(
          "topics", "array['loans', 'reader-loans']",
          "partitions", "array[0, 0]",
          "keys", "array['' || :book, :reader || ':' || :id]",
          "values",
              """
              array[
                '{"type":"LoanMade","version":1,"id":"loan-' || :id || '","loanId":' || :id
                  || ',"bookId":' || :book || ',"madeAt":"' || MADE_AT || '","origin":"READER"}',
                '{"type":"ReaderLoaned","version":1,"id":"reader-loan-' || :id || '","readerId":'
                  || :reader || ',"loanId":' || :id || ',"bookId":' || :book
                  || ',"madeAt":"' || MADE_AT || '"}']"""
                  .replace("MADE_AT", MADE_AT),
          "request", "null");

  /** Those of the backend that is built here, and that is measured. */
  static LoanStatements ofBackend(Home home) throws IOException {
    try (JarFile jar =
        new JarFile(home.target("backend-service").resolve("backend-service.jar").toFile())) {
      return new LoanStatements(text(jar, SESSION), text(jar, LOAN), text(jar, FACTS));
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException(name + " is missing in " + jar.getName() + ": build it anew");
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * As pgbench reads them: what it draws at random and what a statement found are its variables.
   */
  String script() {
    return """
        \\set book random(1, 34)
        \\set key random(1, 9000000000000000000)
        \\set reader :first_reader + :client_id
        %s \\gset
        begin;
        %s \\gset
        %s;
        commit;
        """
        .formatted(
            with(session, OF_SESSION).strip(),
            with(loan, OF_LOAN).strip(),
            with(facts, OF_FACTS).strip());
  }

  private static String with(String statement, Map<String, String> values) {
    return PARAMETER
        .matcher(statement)
        .replaceAll(
            parameter ->
                Matcher.quoteReplacement(
                    values.getOrDefault(parameter.group(1), parameter.group())));
  }
}
