package com.legerible.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LitScreenTest {
  private static final long PROGRAM = 4711;

  @Test
  void everySystemIsAskedInItsOwnWayAndAsLongAsTheProgramRuns() {
    assertThat(LitScreen.command("Linux", PROGRAM))
        .anyMatch(part -> part.contains("xdg-screensaver reset") && part.contains("kill -0 4711"));
    assertThat(LitScreen.command("Mac OS X", PROGRAM))
        .containsExactly("caffeinate", "-d", "-w", "4711");
    byte[] script = Base64.getDecoder().decode(LitScreen.command("Windows 11", PROGRAM).get(3));
    assertThat(new String(script, StandardCharsets.UTF_16LE))
        .contains("SetThreadExecutionState")
        .contains("-Id 4711");
  }

  @Test
  void whatKeepsItLitEndsWithTheDashboard() {
    LitScreen screen = new LitScreen(waiting());
    screen.begin();
    assertThat(screen.isKeptLit()).isTrue();
    screen.end();
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !screen.isKeptLit());
  }

  @Test
  void aSystemWithoutMeansForItOnlyGoesDark() {
    LitScreen screen = new LitScreen(List.of("there-is-no-such-program"));
    screen.begin();
    assertThat(screen.isKeptLit()).isFalse();
    screen.end();
  }

  @Test
  void anEndThatComesFirstHolds() {
    LitScreen screen = new LitScreen(waiting());
    screen.end();
    screen.begin();
    assertThat(screen.isKeptLit()).isFalse();
  }

  private static List<String> waiting() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", System.getProperty("java.class.path"), Waiting.class.getName());
  }

  /** A program that does not end by itself. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.currentThread().join();
    }
  }
}
