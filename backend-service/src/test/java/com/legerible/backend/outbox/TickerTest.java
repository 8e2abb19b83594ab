package com.legerible.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.TimePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TickerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final OutboxProperties PROPERTIES =
      new OutboxProperties(
          Duration.ofMillis(75),
          500,
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5));

  private final AtomicLong now = new AtomicLong(-5);
  private final Ticker ticker = new Ticker(PROPERTIES, now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void theFirstTickIsDueAtOnceAndTheNextAfterASecond() {
    assertThat(ticker.untilDue()).isZero();
    assertThat(ticker.tick(NOON)).isEqualTo(new TimePassed(NOON, NOON.plusSeconds(1)));
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aTickThatCameLateDoesNotDelayTheNext() {
    ticker.tick(NOON);
    pass(Duration.ofMillis(1_300));
    ticker.tick(NOON);
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void afterALongStandstillTicksDoNotPileUp() {
    ticker.tick(NOON);
    pass(Duration.ofSeconds(60));
    ticker.tick(NOON);
    assertThat(ticker.untilDue()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    ticker.tick(NOON);
    assertThat(ticker.untilDue()).isPositive();
  }

  @Test
  void whenNobodyLoansTimeStandsInTheLogMoreSeldom() {
    pass(Duration.ofMinutes(5));
    assertThat(ticker.tick(NOON).nextBy()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void aLoanEndsTheQuiet() {
    pass(Duration.ofMinutes(5));
    ticker.tick(NOON);
    ticker.saw(List.of(new Stamped(1, "loans", 0, "5", "{}", 1, NOON, null)));
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofSeconds(1));
    assertThat(ticker.tick(NOON).nextBy()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void theTimeItselfIsNoLoan() {
    pass(Duration.ofMinutes(5));
    ticker.tick(NOON);
    ticker.saw(List.of(new Stamped(1, "loans", 0, Ticker.KEY, "{}", 1, NOON, null)));
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofSeconds(10));
  }
}
