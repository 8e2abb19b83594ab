package com.legerible.endtoend;

import com.legerible.contracts.rest.Ranking;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The whole product as {@code ./legerible up --headless} starts it, in a data folder of its own.
 */
final class Stack implements AutoCloseable {

  private static final long STOP_SECONDS = 90;

  private final Path data;
  private final Path output;
  private final String address;
  private final Process launcher;

  private Stack(Path data, int port, List<String> options) throws IOException {
    this.data = data;
    output = data.resolve("launcher.log");
    address = "http://127.0.0.1:" + port;
    launcher =
        Launcher.command(command(data, port, options))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
  }

  /** A started one, ready for loans. */
  static Stack startedIn(Path data, String... options) {
    try {
      Files.createDirectories(data);
      Stack stack = new Stack(data, FreePort.find(), List.of(options));
      stack.awaitReady();
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException("The stack cannot be started in " + data, e);
    }
  }

  private static List<String> command(Path data, int port, List<String> options) {
    List<String> command = new ArrayList<>(List.of("up", "--headless"));
    command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
    command.addAll(options);
    return command;
  }

  private void awaitReady() {
    try {
      Waiting.atMostMinutes(
          4, () -> !launcher.isAlive() || printed().contains("Legerible is ready at " + address));
    } catch (RuntimeException e) {
      close();
      throw new IllegalStateException("The stack did not become ready:\n" + printed(), e);
    }
    if (!launcher.isAlive()) {
      throw new IllegalStateException("The stack ended while it started:\n" + printed());
    }
  }

  Path data() {
    return data;
  }

  /** What the launcher has said so far. */
  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Library library() {
    return Library.at(address);
  }

  Recount recount() {
    String password = new DataFolder(data).secretText("postgres-password");
    String url = "jdbc:postgresql://127.0.0.1:" + process("postgres").get("port").asInt();
    return new Recount(url + "/legerible", "legerible", password);
  }

  Log log() {
    return new Log("127.0.0.1:" + process("kafka").get("port").asInt());
  }

  /** The names of the processes that run now. */
  List<String> processes() {
    return running().map(process -> process.get("name").asString()).toList();
  }

  /** Of the generation that is shown, where the name is that of a Spark job. */
  private JsonNode process(String name) {
    return running()
        .filter(process -> process.get("name").asString().matches(name + "(-\\d+)?"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No process " + name + " in " + processes()));
  }

  private Stream<JsonNode> running() {
    return Library.JSON
        .readTree(data.resolve("stack.json").toFile())
        .get("processes")
        .valueStream()
        .filter(process -> process.hasNonNull("pid"));
  }

  /** The process and all that it started. */
  List<ProcessHandle> family(String name) {
    ProcessHandle parent =
        ProcessHandle.of(process(name).get("pid").asLong())
            .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    return Stream.concat(Stream.of(parent), parent.descendants()).toList();
  }

  /** All processes of the stack that live now. */
  List<ProcessHandle> everyProcess() {
    return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants()).toList();
  }

  /** As kill -9 does, children included. */
  void kill(String name) {
    family(name).forEach(ProcessHandle::destroyForcibly);
  }

  /** Stops the process without ending it, until the answer is closed. */
  AutoCloseable pause(String name) {
    List<ProcessHandle> family = family(name);
    signal("-STOP", family);
    return () -> signal("-CONT", family);
  }

  private static void signal(String signal, List<ProcessHandle> processes) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until every window that is served is what SQL counts, and all of it counts each loan. */
  void awaitEqualRecount() {
    Waiting.until(
        () -> library().topTen().throughLoan() == recount().loans(),
        () -> "served " + library().topTen() + "\nloans " + recount().loans());
    for (String window : Recount.WINDOWS) {
      Waiting.until(
          () -> recount().confirms(library().topTen(window)),
          () -> difference(library().topTen(window)));
    }
  }

  /** The same, on an open screen. */
  void awaitEqualRecount(LiveScreen screen) {
    Waiting.until(
        () ->
            screen.shows(
                shown -> shown.throughLoan() == recount().loans() && recount().confirms(shown)),
        () -> screen.ranking().map(this::difference).orElse("nothing shown"));
  }

  private String difference(Ranking ranking) {
    return "served " + ranking + "\nrecount " + recount().topTen(ranking);
  }

  /** Ends the launcher as Ctrl-C does and waits until it has ended. */
  int stop() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The stack did not stop:\n" + printed());
      }
      return launcher.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills the launcher alone, as kill -9 does. */
  void killLauncher() {
    launcher.destroyForcibly();
  }

  @Override
  public void close() {
    if (launcher.isAlive()) {
      stop();
    }
  }
}
