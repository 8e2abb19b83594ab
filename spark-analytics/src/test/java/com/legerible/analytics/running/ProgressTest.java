package com.legerible.analytics.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void offsetsOfAllPartitionsAreSummed() {
    assertThat(Progress.total("{\"loans\":{\"0\":5,\"1\":7},\"top-ten\":{\"0\":1}}")).isEqualTo(13);
  }

  @Test
  void aSourceThatHasReadNothingIsAtTheBeginning() {
    assertThat(Progress.total(null)).isZero();
  }
}
