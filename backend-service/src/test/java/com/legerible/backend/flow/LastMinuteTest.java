package com.legerible.backend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastMinuteTest {

  private final AtomicLong clock = new AtomicLong(-Duration.ofDays(3).toNanos());
  private final LastMinute times = new LastMinute(clock::get);
  private final Rate rate = new Rate(clock::get);

  @Test
  void percentilesAreThoseOfWhatWasRecorded() {
    for (int i = 1; i <= 1_000; i++) {
      times.record(Duration.ofMillis(i));
    }
    assertThat(times.summary("pushed").samples()).isEqualTo(1_000);
    assertThat(times.summary("pushed").p50Millis()).isCloseTo(500, within(10.0));
    assertThat(times.summary("pushed").p99Millis()).isCloseTo(990, within(20.0));
  }

  @Test
  void whatIsOlderThanAMinuteIsForgotten() {
    times.record(Duration.ofHours(30));
    pass(Duration.ofSeconds(30));
    times.record(Duration.ofMillis(1));
    assertThat(times.summary("x").samples()).isEqualTo(2);
    pass(Duration.ofSeconds(45));
    assertThat(times.summary("x").samples()).isEqualTo(1);
    pass(Duration.ofHours(1));
    assertThat(times.summary("x").samples()).isZero();
  }

  @Test
  void aRateIsThatOfTheLastMinute() {
    for (int second = 0; second < 200; second++) {
      rate.add(20);
      pass(Duration.ofSeconds(1));
    }
    assertThat(rate.perSecond()).isCloseTo(20, within(0.5));
    pass(Duration.ofSeconds(30));
    assertThat(rate.perSecond()).isCloseTo(10, within(0.5));
    pass(Duration.ofMinutes(2));
    assertThat(rate.perSecond()).isZero();
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
