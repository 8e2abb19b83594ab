package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.ProcessEntry;
import com.legerible.localstack.launcher.state.ReplayFile;
import com.legerible.localstack.launcher.state.StackEntry;
import com.legerible.localstack.launcher.state.StackFile;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a stack whose backend answers, or is away. */
class ReplayCommandTest {

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private ReplayFile file;
  private HttpServer backend;

  @BeforeEach
  void start() throws Exception {
    file = new ReplayFile(folder.resolve("replay.json"));
    backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.start();
    ProcessEntry launcher = ProcessEntry.ofThisProcess("launcher", Instant.now());
    new StackFile(folder.resolve("stack.json"))
        .write(new StackEntry(address(), Instant.now(), launcher, List.of()));
  }

  @AfterEach
  void stop() {
    backend.stop(0);
  }

  @Test
  void aReplayIsFollowedToItsEndThoughTheBackendIsAwayMeanwhile() throws Exception {
    backend.createContext(
        "/api/generations",
        exchange -> {
          if (asked.incrementAndGet() > 1) {
            file.write(file.read().ended());
          }
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    ReplayCommand command = new ReplayCommand();
    command.data.named = folder;

    assertThat(command.call()).isZero();
    assertThat(file.read().shown()).isEqualTo(2);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aLogThatHasLostLoansIsSaidWithTheWayOut() {
    backend.createContext(
        "/api/generations",
        exchange -> {
          byte[] answer =
              """
              {"shown": 1, "items": [
                {"generation": 1, "asOf": "2026-11-23T08:00:00Z", "throughLoan": 1204},
                {"generation": 2, "asOf": "2026-11-23T08:01:00Z", "throughLoan": 3}]}
              """
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    ReplayCommand command = new ReplayCommand();
    command.data.named = folder;

    assertThatThrownBy(command::call)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("counts 3, where 1,204 were counted")
        .hasMessageContaining("./legerible restore");
  }

  private String address() {
    return "http://127.0.0.1:" + backend.getAddress().getPort();
  }
}
