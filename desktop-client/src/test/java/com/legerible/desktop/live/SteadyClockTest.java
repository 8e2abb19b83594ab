package com.legerible.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.FakeLibrary;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = FakeLibrary.NOW;

  private Instant wall = NOON;
  private long nanos = -7;
  private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);

  @Test
  void itGoesOnEvenlyWhenTheComputersClockIsSet() {
    wall = wall.plus(Duration.ofDays(1));
    pass(Duration.ofMillis(500));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(500));
    assertThat(clock.leapt()).isTrue();
    pass(Duration.ofMillis(500));
    assertThat(clock.leapt()).isFalse();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    wall = wall.minus(Duration.ofDays(2));
    assertThat(clock.leapt()).isTrue();
    assertThat(clock.leapt()).isFalse();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void aSleepIsALeap() {
    wall = wall.plus(Duration.ofHours(8));
    assertThat(clock.leapt()).isTrue();
  }

  @Test
  void smallCorrectionsAreFollowedHoweverMany() {
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofMillis(500));
      wall = wall.plusMillis(100);
      assertThat(clock.leapt()).isFalse();
    }
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }
}
