package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.launcher.supervision.PartState;
import com.legerible.localstack.launcher.supervision.PartStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuStartTest {

  private final List<String> happened = new ArrayList<>();
  private final MenuStart start =
      new MenuStart(
          (part, took) -> happened.add(part.name() + " " + part.state()),
          () -> happened.add("picture hidden"),
          () -> happened.add("end"));

  @Test
  void thePictureStaysUntilTheApplicationRuns() {
    changed("backend", PartState.RUNNING);
    changed("desktop", PartState.STARTING);
    assertThat(happened).containsExactly("backend RUNNING", "desktop STARTING");

    changed("desktop", PartState.RUNNING);
    assertThat(happened).endsWith("desktop RUNNING", "picture hidden");
  }

  @Test
  void closingTheWindowEndsEverythingAfterAllOthersKnowOfIt() {
    changed("desktop", PartState.CLOSED);
    assertThat(happened).containsExactly("desktop CLOSED", "end");
  }

  @Test
  void anApplicationThatBrokeIsNotClosed() {
    changed("desktop", PartState.RESTARTING);
    assertThat(happened).containsExactly("desktop RESTARTING");
  }

  private void changed(String name, PartState state) {
    start.changed(
        new PartStatus(name, state, null, null, 0, 0, Path.of("log"), "", null), Duration.ZERO);
  }
}
