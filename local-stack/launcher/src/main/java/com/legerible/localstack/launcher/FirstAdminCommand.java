package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.ProcessEntry;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the first admin of a library that has none. */
@Command(
    name = "first-admin",
    mixinStandardHelpOptions = true,
    description = {
      "Makes NAME the admin of a library that has none yet. The password is asked for, or read as"
          + " the first line of a piped input.",
      "The library is the one that LEGERIBLE_POSTGRES_URL, _USER and _PASSWORD name; where they name"
          + " none, the one that runs on this computer."
    })
final class FirstAdminCommand implements Callable<Integer> {

  private static final String MODULE = "backend-service";
  private static final String MAIN = "com.legerible.backend.LegeribleBackend";
  private static final String URL = "LEGERIBLE_POSTGRES_URL";

  @Parameters(paramLabel = "NAME", description = "The user name to sign in with.")
  String name = "";

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.find();
    Map<String, String> database = System.getenv().containsKey(URL) ? Map.of() : running(home);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                home.classPath(MODULE),
                MAIN,
                "first-admin",
                name));
    command.environment().putAll(database);
    // So it is the command that reads the password, from the keyboard without showing it.
    return command.inheritIO().start().waitFor();
  }

  /** How to reach the Postgres of the stack that runs; its password is in no command line. */
  private Map<String, String> running(Home home) {
    int port =
        data.runningStack().processes().stream()
            .filter(process -> process.name().equals("postgres") && process.isAlive())
            .mapToInt(ProcessEntry::port)
            .findFirst()
            .orElseThrow(
                () -> new Refusal(3, "Postgres does not run; ./legerible status shows why."));
    Postgres postgres = new Postgres(home, data.folder(), port);
    return Map.of(
        URL,
        postgres.url(),
        "LEGERIBLE_POSTGRES_USER",
        postgres.user(),
        "LEGERIBLE_POSTGRES_PASSWORD",
        postgres.password());
  }
}
