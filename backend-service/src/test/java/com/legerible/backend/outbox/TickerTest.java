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
    assertThat(ticker.tick(NOON)).contains(new TimePassed(NOON, NOON.plusSeconds(1)));
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
    assertThat(ticker.tick(NOON)).contains(new TimePassed(NOON, NOON.plusSeconds(10)));
  }

  @Test
  void aLoanEndsTheQuiet() {
    pass(Duration.ofMinutes(5));
    ticker.tick(NOON);
    ticker.saw(List.of(new Stamped(1, "loans", 0, "5", "{}", 1, NOON, null)));
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofSeconds(1));
    assertThat(ticker.tick(NOON)).contains(new TimePassed(NOON, NOON.plusSeconds(1)));
  }

  @Test
  void theTimeItselfIsNoLoan() {
    pass(Duration.ofMinutes(5));
    ticker.tick(NOON);
    ticker.saw(List.of(new Stamped(1, "loans", 0, Ticker.KEY, "{}", 1, NOON, null)));
    assertThat(ticker.untilDue()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aClockThatIsWrongForSecondsLeavesNoTrace() {
    ticker.tick(NOON);
    pass(Duration.ofSeconds(1));
    assertThat(ticker.tick(NOON.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(ticker.untilDue()).as("asked again later").isPositive();
    pass(Duration.ofSeconds(1));
    assertThat(ticker.tick(NOON.plusSeconds(2))).isPresent();
    pass(Duration.ofSeconds(59));
    assertThat(ticker.tick(NOON.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void aLeapAheadIsBelievedOnceItHasLastedAMinute() {
    ticker.tick(NOON);
    Instant leapt = NOON.plus(Duration.ofHours(1));
    assertThat(ticker.tick(leapt)).isEmpty();
    pass(Duration.ofSeconds(59));
    assertThat(ticker.tick(leapt.plusSeconds(59))).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(ticker.tick(leapt.plusSeconds(60))).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(ticker.tick(leapt.plusSeconds(61))).isPresent();
  }

  @Test
  void aClockThatLeapsToAndFroIsNotBelieved() {
    ticker.tick(NOON);
    for (int minute = 1; minute <= 4; minute++) {
      assertThat(ticker.tick(NOON.plus(Duration.ofHours(1 + minute % 2)))).isEmpty();
      pass(Duration.ofSeconds(40));
    }
  }

  @Test
  void timeThatPassedBetweenTwoTicksIsNoLeap() {
    ticker.tick(NOON);
    pass(Duration.ofHours(3));
    assertThat(ticker.tick(NOON.plus(Duration.ofHours(3)).plusSeconds(30))).isPresent();
  }
}
