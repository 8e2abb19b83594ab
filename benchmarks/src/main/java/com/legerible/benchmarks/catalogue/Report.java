package com.legerible.benchmarks.catalogue;

import com.legerible.localstack.servers.Backend;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;

/** What was measured, as a document. */
final class Report {

  private static final double BUDGET_MILLIS = 50;
  private static final List<String> SETTINGS =
      List.of("shared_buffers", "work_mem", "effective_cache_size", "jit", "random_page_cost");

  private Report() {}

  static String circumstances(Connection connection, MadeCatalogue catalogue) throws SQLException {
    StringBuilder text = new StringBuilder();
    text.append(Instant.now().truncatedTo(ChronoUnit.SECONDS)).append(", ");
    text.append(System.getProperty("os.name")).append(", ");
    text.append(Runtime.getRuntime().availableProcessors()).append(" processors, Java ");
    text.append(Runtime.version()).append(", Lucene ").append(Version.LATEST).append(", ");
    text.append(one(connection, "show server_version")).append(" Postgres");
    for (String setting : SETTINGS) {
      text.append(", ").append(setting).append(" = ").append(one(connection, "show " + setting));
    }
    text.append(". Backend heap ").append(Backend.HEAP).append(". ");
    text.append(catalogue.books()).append(" books; table ");
    text.append(one(connection, "select pg_size_pretty(pg_table_size('books'))"));
    text.append(", index of words ");
    text.append(one(connection, "select pg_size_pretty(pg_relation_size('books_words'))"));
    return text.append('.').toString();
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static String text(
      String circumstances,
      int repeats,
      int seconds,
      List<Line> lines,
      Map<QueryClass, String> plans) {
    StringBuilder text = new StringBuilder();
    text.append("# Search of a large catalogue\n\n").append(circumstances).append("\n\n");
    text.append("Medians of ").append(repeats).append(" repeats of ").append(seconds);
    text.append(" s each; load of the machine at the end ");
    text.append(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    text.append("\n\n").append(Line.head()).append('\n');
    lines.forEach(line -> text.append(line.text()).append('\n'));
    long missed =
        lines.stream()
            .filter(line -> line.state() == State.COLD || line.state() == State.CACHED)
            .filter(line -> line.p95() > BUDGET_MILLIS)
            .count();
    text.append("\nBudget p95 ").append(BUDGET_MILLIS).append(" ms: missed by ").append(missed);
    text.append(" of the library's cold and cached lines.\n");
    plans.forEach(
        (kind, plan) ->
            text.append("\n## ")
                .append(kind.words())
                .append("\n\n```\n")
                .append(plan.strip())
                .append("\n```\n"));
    return text.toString();
  }
}
