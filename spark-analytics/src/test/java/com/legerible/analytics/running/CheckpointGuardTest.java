package com.legerible.analytics.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.analytics.running.CheckpointGuard.Inputs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointGuardTest {

  private static final Inputs THEN = new Inputs(Map.of("loans", "a with 4 partitions"), 2);

  @Test
  void theSameInputsFit() {
    assertThatCode(() -> CheckpointGuard.compare("here", THEN, THEN)).doesNotThrowAnyException();
  }

  @Test
  void aRecreatedTopicIsRefusedWithAnInstruction() {
    Inputs now = new Inputs(Map.of("loans", "b with 4 partitions"), 2);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining("another topic 'loans'")
        .hasMessageContaining("LEGERIBLE_GENERATION one higher");
  }

  @Test
  void anotherNumberOfStatePartitionsIsRefused() {
    Inputs now = new Inputs(THEN.topics(), 3);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .hasMessageContaining("made with 2 state partitions, this version uses 3");
  }
}
