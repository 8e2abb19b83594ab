package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command {@code ./legerible first-admin} on an empty library. */
class FirstAdminIT {

  private static final String LAUNCHER = "com.legerible.localstack.launcher.LegeribleLauncher";
  private static final String PASSWORD = "a good password";

  private String said = "";

  @Test
  void anEmptyLibraryGetsOneAdminWhosePasswordNobodySees() throws Exception {
    try (Postgres postgres = Postgres.startedIn(SharedStack.newFolder("first-admin"))) {
      assertThat(firstAdmin(postgres, "petra")).as(said).isZero();
      assertThat(said).contains("petra").doesNotContain(PASSWORD);
      assertThat(firstAdmin(postgres, "paula")).as(said).isEqualTo(1);
      assertThat(said).contains("has an admin already");
      assertThat(admins(postgres)).isEqualTo("petra");
    }
  }

  private int firstAdmin(Postgres postgres, String name) throws IOException, InterruptedException {
    Home home = Home.find();
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dlegerible.home=" + home.root(),
                "-cp",
                home.classPath("local-stack/launcher"),
                LAUNCHER,
                "first-admin",
                name)
            .redirectErrorStream(true);
    command
        .environment()
        .putAll(
            Map.of(
                "LEGERIBLE_POSTGRES_URL", postgres.url(),
                "LEGERIBLE_POSTGRES_USER", postgres.user(),
                "LEGERIBLE_POSTGRES_PASSWORD", postgres.password()));
    Process process = command.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    }
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
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
