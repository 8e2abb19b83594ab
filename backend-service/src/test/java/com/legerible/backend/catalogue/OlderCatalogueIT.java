package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class OlderCatalogueIT {

  private static final String SCHEMA = "older";

  private static String url() {
    return TestServers.postgres().url() + "?currentSchema=" + SCHEMA + ",public";
  }

  private static void migrateTo(String version) {
    Flyway.configure()
        .dataSource(url(), TestServers.postgres().user(), TestServers.postgres().password())
        .schemas(SCHEMA)
        .target(version)
        .javaMigrations(new BookWordsMigration())
        .load()
        .migrate();
  }

  @Test
  void itsBooksAreFoundByTheNewSearch() throws SQLException {
    migrateTo("2");
    try (Connection connection =
            DriverManager.getConnection(
                url(), TestServers.postgres().user(), TestServers.postgres().password());
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          insert into books (isbn, title, authors, language, search_text) values
            ('9783453273351', 'Später?', '{Stephen King}', 'de', 'as of old'),
            (null, 'SPATER', '{Stephen King,Another}', null, 'as of old'),
            (null, '红楼梦', '{}', null, '红楼梦 |')
          """);
      migrateTo("3.1");
      assertThat(number(sql, "where words @@ '''spater'':A & ''king'':B'")).isEqualTo(2);
      assertThat(number(sql, "where words @@ '''^spater'' & ''@9783453273351'' & ''#de'''"))
          .isEqualTo(1);
      assertThat(number(sql, "where words @@ '''楼'' <-> ''梦'''")).isEqualTo(1);
      assertThat(number(sql, "join works using (work) where editions = 2")).isEqualTo(2);
      assertThat(number(sql, "join book_loans on id = book_id and loans = 0")).isEqualTo(3);
      sql.execute("drop schema " + SCHEMA + " cascade");
    }
  }

  private static long number(Statement sql, String which) throws SQLException {
    try (ResultSet row = sql.executeQuery("select count(*) from books " + which)) {
      row.next();
      return row.getLong(1);
    }
  }
}
