package com.legerible.localstack.launcher;

import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command of the backend that needs its database alone, and runs in this terminal. */
final class BackendProgram {

  static final String URL = "LEGERIBLE_POSTGRES_URL";

  private static final String MODULE = "backend-service";
  private static final String MAIN = "com.legerible.backend.LegeribleBackend";

  private final Home home;
  private final Map<String, String> database;

  private BackendProgram(Home home, Map<String, String> database) {
    this.home = home;
    this.database = database;
  }

  /** Whether the environment names a database. */
  static boolean isElsewhere() {
    return System.getenv().containsKey(URL);
  }

  /** On the database that the environment names, or else on that of the running stack. */
  static BackendProgram onLibrary(DataOption data) {
    Home home = Home.find();
    return isElsewhere() ? onNamed(home) : on(home, running(home, data));
  }

  /** On the database that the environment names, or on none. */
  static BackendProgram onNamed(Home home) {
    return new BackendProgram(home, Map.of());
  }

  /** Its password is in no command line, which everybody on the computer could read. */
  static BackendProgram on(Home home, Postgres postgres) {
    return new BackendProgram(
        home,
        Map.of(
            URL,
            postgres.url(),
            "LEGERIBLE_POSTGRES_USER",
            postgres.user(),
            "LEGERIBLE_POSTGRES_PASSWORD",
            postgres.password()));
  }

  private static Postgres running(Home home, DataOption data) {
    return new Postgres(home, data.folder(), data.runningPort("postgres"));
  }

  /** Waits for its end; it has the keyboard and the screen meanwhile. */
  int run(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", home.classPath(MODULE), MAIN));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(database);
    return process.inheritIO().start().waitFor();
  }
}
