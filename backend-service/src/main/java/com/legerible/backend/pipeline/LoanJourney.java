package com.legerible.backend.pipeline;

import com.legerible.backend.broadcast.Audience;
import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.flow.Hop;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.flow.Rates;
import com.legerible.backend.live.PushedRankings;
import com.legerible.backend.topten.Rankings;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Follows each loan of the log to the ranking that counts it, and that ranking to a screen. The
 * n-th loan is counted by the first ranking that counts n loans and whose time has reached it.
 */
@Component
final class LoanJourney implements Audience, PushedRankings {

  /** More than that wait only when Spark stands still; the newest say how long. */
  private static final int MOST = 10_000;

  /** An import brings loans of long ago: how old they are says nothing about the way. */
  private static final Duration LONG_AGO = Duration.ofMinutes(10);

  private final Hops hops;
  private final Rates rates;
  private final Clock clock;
  private final ArrayDeque<Seen> seen = new ArrayDeque<>();
  private final ArrayDeque<Counted> counted = new ArrayDeque<>();
  private long loans;

  @Autowired
  LoanJourney(Hops hops, Rates rates) {
    this(hops, rates, Clock.systemUTC());
  }

  LoanJourney(Hops hops, Rates rates, Clock clock) {
    this.hops = hops;
    this.rates = rates;
    this.clock = clock;
  }

  @Override
  public synchronized void begin(
      BroadcastPosition position, List<Ranking> rankings, VersionedTotals totals) {
    startOver(totals.totals().loans());
  }

  @Override
  public synchronized void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {
    rates.passed("loans", 1);
    loans++;
    if (loan.madeAt().isAfter(clock.instant().minus(LONG_AGO))) {
      seen.addLast(new Seen(loans, loan.madeAt()));
      if (seen.size() > MOST) {
        seen.removeFirst();
      }
    }
  }

  /** After an undo the numbers of the loans that are on their way mean nothing any more. */
  @Override
  public synchronized void totalsChanged(BroadcastPosition position, VersionedTotals totals) {
    if (totals.totals().loans() != loans) {
      startOver(totals.totals().loans());
    }
  }

  @Override
  public synchronized void rankingChanged(BroadcastPosition position, Ranking ranking) {
    rates.passed("top-ten", 1);
    if (!ranking.window().equals(Rankings.ALL)) {
      return;
    }
    Instant now = clock.instant();
    Seen next = seen.peekFirst();
    while (next != null
        && next.number <= ranking.throughLoan()
        && !next.madeAt.isAfter(ranking.asOf())) {
      hops.passed(Hop.COUNTED, Duration.between(next.madeAt, now));
      counted.addLast(new Counted(next.madeAt, ranking.generation(), ranking.sequence()));
      seen.removeFirst();
      next = seen.peekFirst();
    }
    while (counted.size() > MOST) {
      counted.removeFirst();
    }
  }

  @Override
  public void bookAdded(BroadcastPosition position, FactPlace place, Book book) {
    rates.passed("books", 1);
  }

  @Override
  public void recommended(Recommended list) {
    rates.passed("recommendations", 1);
  }

  @Override
  public synchronized void pushed(Ranking ranking) {
    if (!ranking.window().equals(Rankings.ALL)) {
      return;
    }
    Instant now = clock.instant();
    Counted next = counted.peekFirst();
    while (next != null && next.isIn(ranking)) {
      hops.passed(Hop.PUSHED, Duration.between(next.madeAt, now));
      counted.removeFirst();
      next = counted.peekFirst();
    }
  }

  private void startOver(long number) {
    loans = number;
    seen.clear();
    counted.clear();
  }

  private record Seen(long number, Instant madeAt) {}

  private record Counted(Instant madeAt, long generation, long sequence) {

    private boolean isIn(Ranking ranking) {
      return generation < ranking.generation()
          || (generation == ranking.generation() && sequence <= ranking.sequence());
    }
  }
}
