package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Postgres's own programs. They refuse to run as root, so root runs them in a user namespace in
 * which it is nobody, and which still owns root's files.
 */
record Programs(Path folder) {

  private static final long LIMIT_SECONDS = 120;

  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Runs a program to its end; what it prints goes to our log. */
  int run(String program, List<String> arguments, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(program, arguments));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    try (var toProgram = process.getOutputStream()) {
      toProgram.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return await(process, program);
  }

  void runWell(String program, List<String> arguments, String input) throws IOException {
    int code = run(program, arguments, input);
    if (code != 0) {
      String remedy =
          isRoot()
              ? " Where user namespaces are not allowed, start as a user other than root."
              : "";
      throw new IOException(program + " failed with exit code " + code + "." + remedy);
    }
  }

  private static int await(Process process, String program) throws IOException {
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException(program + " did not end within " + LIMIT_SECONDS + " s");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + program + " ran", e);
    }
  }
}
