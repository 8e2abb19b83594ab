package com.legerible.endtoend;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code ./legerible}, as people give it in a terminal. */
final class Launcher {

  private static final String MAIN = "com.legerible.localstack.launcher.LegeribleLauncher";

  private Launcher() {}

  /**
   * How a command ended.
   *
   * @param said all that was printed
   */
  record Ending(int code, String said) {}

  static ProcessBuilder command(List<String> arguments) {
    Home home = Home.find();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-Dlegerible.home=" + home.root()));
    command.addAll(List.of("-cp", home.classPath("local-stack/launcher"), MAIN));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static Ending run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  /**
   * @param environment beside that of the test
   * @param typed what somebody types, in vain where nothing is asked
   */
  static Ending run(Map<String, String> environment, String typed, String... arguments) {
    ProcessBuilder command = command(List.of(arguments));
    command.environment().putAll(environment);
    try {
      Process process = command.start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(typed.getBytes(StandardCharsets.UTF_8));
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
