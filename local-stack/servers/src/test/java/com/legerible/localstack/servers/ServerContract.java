package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every server of the local stack promises, whatever it is. */
public abstract class ServerContract {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  @TempDir protected Path temporary;
  private final List<ProcessHandle> family = new ArrayList<>();

  /** A server that was not started yet. */
  protected abstract Server server(Path folder);

  /** Writes something that must still be there after the server was killed. */
  protected abstract void write(Server server) throws Exception;

  protected abstract void assertWritten(Server server) throws Exception;

  @AfterEach
  void endWhatIsLeft() {
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** Its name has a space and a letter beyond ASCII, where the system's language allows that. */
  protected final Path folder() {
    boolean anyLetter = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    return temporary.resolve(anyLetter ? "Bücher und mehr" : "books and more");
  }

  @Test
  void keepsItsDataThroughKillAndStopAndLeavesNoProcess() throws Exception {
    Server server = server(folder());
    server.start();
    remember(server.pid());
    write(server);

    server.kill();
    assertNobodyIsLeft();
    assertThat(server.answers()).isFalse();

    server.start();
    remember(server.pid());
    assertWritten(server);

    server.stop();
    assertNobodyIsLeft();

    server.start();
    remember(server.pid());
    assertWritten(server);
    server.stop();
    assertNobodyIsLeft();
  }

  @Test
  void endsWhenTheProcessThatStartedItIsKilled() throws Exception {
    Process parent = parentOf(server(folder()).getClass());
    try (BufferedReader out = parent.inputReader()) {
      long pid = Long.parseLong(Optional.ofNullable(out.readLine()).orElseThrow());
      remember(pid);
      // Not the whole family: a server's short-lived children may have ended by now.
      assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
    } finally {
      parent.destroyForcibly();
    }
    assertNobodyIsLeft();
  }

  private Process parentOf(Class<?> server) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    String home = "-Dlegerible.home=" + Home.find().root();
    List<String> command =
        List.of(
            java, home, "-cp", classPath, Parent.class.getName(), server.getName(), "" + folder());
    ProcessBuilder builder = new ProcessBuilder(command);
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void remember(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    Stream.concat(Stream.of(process), process.descendants()).forEach(family::add);
  }

  private void assertNobodyIsLeft() {
    await().atMost(LIMIT).until(() -> family.stream().noneMatch(Liveness::runs));
  }
}
