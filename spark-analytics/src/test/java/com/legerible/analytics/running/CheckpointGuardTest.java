package com.legerible.analytics.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.analytics.running.CheckpointGuard.Inputs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointGuardTest {

  private static final Inputs THEN = new Inputs(Map.of("loans", "a with 4 partitions"), 2, 1);

  @Test
  void theSameInputsFit() {
    assertThatCode(() -> CheckpointGuard.compare("here", THEN, THEN)).doesNotThrowAnyException();
  }

  @Test
  void aRecreatedTopicIsRefusedWithAnInstruction() {
    Inputs now = new Inputs(Map.of("loans", "b with 4 partitions"), 2, 1);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining("another topic 'loans'")
        .hasMessageContaining("./legerible replay");
  }

  @Test
  void anotherNumberOfStatePartitionsIsRefused() {
    Inputs now = new Inputs(THEN.topics(), 3, 1);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .hasMessageContaining("made with 2 state partitions, this version uses 3");
  }

  @Test
  void aCheckpointOfAnotherVersionIsRefusedWithAnInstruction() {
    Inputs now = new Inputs(THEN.topics(), 2, 2);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining("another version (format 1; this version reads 2)")
        .hasMessageContaining("./legerible replay");
  }

  @Test
  void theFirstVersionDidNotWriteItsFormat() {
    assertThat(new Inputs(THEN.topics(), 2, null)).isEqualTo(THEN);
  }
}
