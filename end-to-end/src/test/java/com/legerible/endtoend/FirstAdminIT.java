package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.servers.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command {@code ./legerible first-admin} on an empty library. */
class FirstAdminIT {

  private static final String PASSWORD = "a good password";

  @Test
  void anEmptyLibraryGetsOneAdminWhosePasswordNobodySees() throws Exception {
    try (Postgres postgres = Postgres.startedIn(SharedStack.newFolder("first-admin"))) {
      Launcher.Ending first = firstAdmin(postgres, "petra");
      assertThat(first.code()).as(first.said()).isZero();
      assertThat(first.said()).contains("petra").doesNotContain(PASSWORD);
      Launcher.Ending second = firstAdmin(postgres, "paula");
      assertThat(second.code()).as(second.said()).isEqualTo(1);
      assertThat(second.said()).contains("has an admin already");
      assertThat(admins(postgres)).isEqualTo("petra");
    }
  }

  private static Launcher.Ending firstAdmin(Postgres postgres, String name) {
    Map<String, String> database =
        Map.of(
            "LEGERIBLE_POSTGRES_URL", postgres.url(),
            "LEGERIBLE_POSTGRES_USER", postgres.user(),
            "LEGERIBLE_POSTGRES_PASSWORD", postgres.password());
    return Launcher.run(database, PASSWORD + "\n", "first-admin", name);
  }

  private static String admins(Postgres postgres) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select string_agg(user_name, ',') from readers where role = 'ADMIN'")) {
      row.next();
      return row.getString(1);
    }
  }
}
