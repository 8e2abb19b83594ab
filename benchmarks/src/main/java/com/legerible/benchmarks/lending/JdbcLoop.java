package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The same statements from a plain loop, where pgbench is not installed. */
record JdbcLoop(Postgres postgres, long firstReader, String script) implements Rival {

  private static final int BOOKS = 34;

  @Override
  public String words() {
    return "a plain JDBC loop, because pgbench is not installed (Debian: postgresql-contrib)";
  }

  @Override
  public double loansPerSecond(int clients, int seconds)
      throws IOException, InterruptedException, SQLException {
    List<String> statements =
        script
            .lines()
            .filter(line -> !line.startsWith("\\set"))
            .reduce("", (one, next) -> one + next + "\n")
            .transform(text -> List.of(text.split("\\\\gset|;\n")));
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Callable<Long>> loops = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        loops.add(() -> loans(number, statements, end));
      }
      long loans = 0;
      for (Future<Long> made : pool.invokeAll(loops)) {
        loans += made.get();
      }
      return (double) loans / seconds;
    } catch (ExecutionException e) {
      throw new IOException("The JDBC loop failed", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private long loans(int client, List<String> statements, long end) throws SQLException {
    long loans = 0;
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      while (System.nanoTime() < end) {
        Map<String, String> values = new HashMap<>();
        values.put("client_id", "'" + client + "'");
        values.put("reader", Long.toString(firstReader + client));
        values.put("book", Integer.toString(1 + ThreadLocalRandom.current().nextInt(BOOKS)));
        values.put("key", Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)));
        for (String one : statements) {
          run(one.strip(), values, statement);
        }
        loans++;
      }
    }
    return loans;
  }

  private static void run(String text, Map<String, String> values, Statement statement)
      throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replaceAll("(?<!:):" + value.getKey() + "\\b", value.getValue());
    }
    if (!statement.execute(filled)) {
      return;
    }
    try (ResultSet row = statement.getResultSet()) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.put(row.getMetaData().getColumnName(i), "'" + row.getString(i) + "'");
      }
    }
  }
}
