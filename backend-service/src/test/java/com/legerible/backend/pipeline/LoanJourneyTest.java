package com.legerible.backend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.BroadcastPositionTest;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.flow.Rates;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoanJourneyTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final BroadcastPosition position = BroadcastPositionTest.start("life");
  private final Hops hops = new Hops(new SimpleMeterRegistry());
  private final LoanJourney journey =
      new LoanJourney(
          hops,
          new Rates(new SimpleMeterRegistry()),
          Clock.fixed(NOON.plusMillis(200), ZoneOffset.UTC));

  @BeforeEach
  void begin() {
    journey.begin(position, List.of(), totals(100));
  }

  @Test
  void aLoanIsCountedByTheFirstRankingThatCountsAsMany() {
    loan(NOON);
    loan(NOON.plusMillis(1));
    journey.rankingChanged(position, ranking(1, 100, NOON.plusSeconds(1)));
    assertThat(samples("counted")).isZero();
    journey.rankingChanged(position, ranking(2, 101, NOON));
    assertThat(samples("counted")).isEqualTo(1);
    journey.rankingChanged(position, ranking(3, 102, NOON));
    assertThat(samples("counted")).as("its time has not come to the second").isEqualTo(1);
    journey.rankingChanged(position, ranking(4, 102, NOON.plusMillis(1)));
    assertThat(samples("counted")).isEqualTo(2);
    assertThat(hop("counted").p50Millis()).isBetween(190.0, 210.0);
  }

  @Test
  void aLoanIsPushedWithTheFirstRankingThatCountsItOrALaterOne() {
    loan(NOON);
    journey.rankingChanged(position, ranking(2, 101, NOON));
    journey.pushed(ranking(1, 100, NOON));
    assertThat(samples("pushed")).isZero();
    journey.pushed(ranking(3, 101, NOON));
    journey.pushed(ranking(4, 101, NOON));
    assertThat(samples("pushed")).isEqualTo(1);
  }

  @Test
  void afterAnUndoWhatWasOnItsWayIsNotMeasured() {
    loan(NOON);
    journey.totalsChanged(position, totals(100));
    loan(NOON);
    journey.rankingChanged(position, ranking(2, 101, NOON));
    assertThat(samples("counted")).isEqualTo(1);
  }

  @Test
  void loansOfLongAgoSayNothingAboutTheWay() {
    loan(NOON.minusSeconds(3_600));
    loan(NOON);
    journey.rankingChanged(position, ranking(2, 102, NOON));
    assertThat(samples("counted")).isEqualTo(1);
  }

  private void loan(Instant madeAt) {
    journey.loanMade(position, new FactPlace(0, 0, null), new LiveLoan(1, 5, "Dune", madeAt, null));
  }

  private long samples(String name) {
    return hop(name).samples();
  }

  private Pipeline.Hop hop(String name) {
    return hops.lastMinute().stream().filter(h -> h.name().equals(name)).findFirst().orElseThrow();
  }

  private static VersionedTotals totals(long loans) {
    return new VersionedTotals(new Totals(34, loans, 3), loans);
  }

  private static Ranking ranking(long sequence, long throughLoan, Instant asOf) {
    return new Ranking("all", 1, sequence, null, asOf, asOf, throughLoan, List.of());
  }
}
