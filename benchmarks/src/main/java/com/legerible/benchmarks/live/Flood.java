package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Loans of many clients at full speed, and the recount. */
final class Flood {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 200;

  private final Lender lender;
  private final int clients;
  private final Duration duration;
  private final PrintWriter out;

  Flood(Lender lender, int clients, Duration duration, PrintWriter out) {
    this.lender = lender;
    this.clients = clients;
    this.duration = duration;
    this.out = out;
  }

  /** Whether every number is what the list of loans says. */
  boolean run() throws IOException, InterruptedException {
    say("%d clients for %s, Java %s", clients, duration, Runtime.version());
    long before = totals();
    long start = System.nanoTime();
    List<Long> answered = loans();
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        "%,d loans answered in %.1f s: %,.0f a second",
        answered.size(), seconds, answered.size() / seconds);
    long expected = before + answered.size();
    boolean counted = await(expected);
    say("totals %,d, top ten counts %,d, expected %,d", totals(), topTen().throughLoan(), expected);
    Recount recount = Recount.of(lender);
    say(
        "recount: %,d loans, %,d of the answered ones missing, %,d twice",
        recount.loans(), recount.missing(answered), recount.repeated());
    boolean same = recount.isWhat(topTen());
    say("the top ten %s the recount", same ? "equals" : "DIFFERS FROM");
    return counted
        && same
        && recount.loans() == expected
        && recount.missing(answered) == 0
        && recount.repeated() == 0;
  }

  private List<Long> loans() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(duration);
    Crowd crowd = Crowd.of(lender, clients);
    while (crowd.loans() && Instant.now().isBefore(end)) {
      Thread.sleep(POLL_MILLIS);
    }
    return crowd.stop();
  }

  private boolean await(long loans) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (totals() != loans || topTen().throughLoan() != loans) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  private long totals() throws IOException, InterruptedException {
    return lender.read("/api/totals", Totals.class).loans();
  }

  private Ranking topTen() throws IOException, InterruptedException {
    return lender.read("/api/top-ten?window=all", Ranking.class);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
