package com.legerible.localstack.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff();

  @Test
  void pausesGrowUpToALimit() {
    assertThat(Stream.generate(() -> backoff.after(Duration.ZERO)).limit(8).map(Duration::toMillis))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L);
  }

  @Test
  void whatLivedLongIsStartedAgainAtOnce() {
    backoff.after(Duration.ZERO);
    backoff.after(Duration.ZERO);
    assertThat(backoff.after(Duration.ofHours(1))).isEqualTo(Backoff.FIRST);
  }
}
