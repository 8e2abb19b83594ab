package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One reader with a session for each client, and what Postgres says about itself. */
public final class Guests implements AutoCloseable {

  private static final long POLL_MILLISECONDS = 100;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Connection connection;
  private final long firstReader;

  public Guests(Postgres postgres, int clients) throws SQLException {
    this.connection =
        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    this.firstReader = number("select max(id) + 1 from readers");
    for (int client = 0; client < clients; client++) {
      join(firstReader + client, client);
    }
  }

  static String token(int client) {
    return "lending-" + client;
  }

  private void join(long reader, int client) throws SQLException {
    execute(
        """
        insert into readers (id, user_name, name, role, street, postcode, city, country)
        overriding system value values (?, ?, 'Guest', 'READER', '', '', '', '')
        """,
        reader,
        token(client));
    execute(
        """
        insert into sessions (token_hash, reader_id, expires_at)
        values (sha256(?::bytea), ?, now() + interval '1 day')
        """,
        token(client),
        reader);
  }

  long firstReader() {
    return firstReader;
  }

  long loans() throws SQLException {
    return number("select count(*) from loans");
  }

  /**
   * Waits until what was loaned is sent and counted, so that no run pays for the one before.
   *
   * @throws IOException when that takes too long
   */
  public void awaitSettled() throws SQLException, InterruptedException, IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (number("select count(*) from outbox") > 100
        || loans() > number("select coalesce(sum(loans), 0)::bigint from loans_counted")) {
      if (System.nanoTime() > end) {
        throw new IOException("NOT SOUND: loans are not counted after " + LIMIT);
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  /** What makes an answered loan durable. */
  public Map<String, String> settings() throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    for (String name :
        new String[] {"server_version", "synchronous_commit", "fsync", "full_page_writes"}) {
      try (var statement = connection.createStatement();
          ResultSet row = statement.executeQuery("show " + name)) {
        row.next();
        settings.put(name, row.getString(1));
      }
    }
    return settings;
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String statement, Object... parameters) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      prepared.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
