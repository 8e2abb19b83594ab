package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

  @TempDir Path temporary;

  @Test
  void aServerThatDiesWhileItStartsIsReportedWithTheEndOfItsLog() {
    Server dying = shell("echo the disk is full; exit 3");
    assertThatThrownBy(dying::start)
        .hasMessageContaining("broken ended with exit code 3 while it started")
        .hasMessageContaining("the disk is full")
        .hasMessageContaining(dying.log().toString());
    assertThat(dying.onExit().join()).isEqualTo(3);
  }

  @Test
  void aSecondStartOfARunningServerIsRefused() {
    try (Server running = shell("cat")) {
      running.launch();
      assertThatThrownBy(running::launch).hasMessageContaining("already runs as process");
    }
  }

  @Test
  void stoppingClosesThePipeOfTheProcess() {
    Server running = shell("cat; echo ended in order");
    running.launch();
    running.stop();
    assertThat(running.log()).content().contains("ended in order");
  }

  @Test
  void aLongLogIsPutAsideAtTheNextStart() throws Exception {
    Server server = shell("echo new");
    Files.write(server.log(), new byte[9 << 20]);
    server.launch();
    server.onExit().join();
    assertThat(server.log()).content().isEqualTo("new\n");
    assertThat(server.log().resolveSibling("broken.log.1")).hasSize(9 << 20);
  }

  @Test
  void aTakenPortIsNotFree() throws Exception {
    int port = FreePort.find();
    assertThat(FreePort.isFree(port)).isTrue();
    try (var taken =
        new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThat(FreePort.isFree(taken.getLocalPort())).isFalse();
    }
  }

  @Test
  void temporaryFilesOfAKilledProcessAreGoneAtItsNextStart() throws Exception {
    Server server = shell("exit 0");
    Path left = new DataFolder(temporary).temporary("broken").resolve("left");
    Files.createFile(left);
    server.launch();
    server.onExit().join();
    assertThat(left).doesNotExist();
    assertThat(left.getParent()).isEmptyDirectory();
  }

  private Server shell(String script) {
    return new Server("broken", 0, new DataFolder(temporary)) {
      @Override
      protected List<String> command(Path folder) {
        return List.of("sh", "-c", script);
      }

      @Override
      public boolean answers() {
        return false;
      }
    };
  }
}
