package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Totals;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Loans of many clients at full speed, and the recount. */
final class Flood {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
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

  /**
   * Whether every number is what the list of loans says.
   *
   * @param killing what kills a process half way, and names it
   */
  boolean run(Optional<Killing> killing) throws IOException, InterruptedException {
    say("%d clients for %s, Java %s", clients, duration, Runtime.version());
    Recount before = Recount.of(lender);
    long start = System.nanoTime();
    Crowd crowd = Crowd.of(lender, clients);
    await(crowd, killing);
    List<Receipt> receipts = crowd.stop();
    Instant lastLoan = Instant.now();
    crowd.gaveUp().forEach(reason -> say("a client gave up: %s", reason));
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        "%,d loans answered in %.1f s: %,.0f a second",
        receipts.size(), seconds, receipts.size() / seconds);
    Recount recount = Recount.of(lender);
    Ledger ledger = Ledger.of(before, receipts, recount);
    ledger.words().forEach(out::println);
    Windows windows = Windows.of(lender, recount, lastLoan, PATIENCE);
    windows.words().forEach(out::println);
    long totals = totalsOnceTheySay(recount.loans());
    say("totals %,d: %s", totals, totals == recount.loans() ? "EQUAL" : "NOT EQUAL");
    return crowd.gaveUp().isEmpty()
        && ledger.isRight()
        && windows.areRight()
        && totals == recount.loans();
  }

  private long totalsOnceTheySay(long loans) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    long totals = totals();
    while (totals != loans && Instant.now().isBefore(end)) {
      Thread.sleep(POLL_MILLIS);
      totals = totals();
    }
    return totals;
  }

  private long totals() throws IOException, InterruptedException {
    return lender.read("/api/totals", Totals.class).loans();
  }

  private void await(Crowd crowd, Optional<Killing> killing)
      throws IOException, InterruptedException {
    await(crowd, Instant.now().plus(duration.dividedBy(2)));
    if (killing.isPresent()) {
      say("%,d loans answered, then killed: %s", crowd.answered(), killing.get().kill());
    }
    await(crowd, Instant.now().plus(duration.dividedBy(2)));
  }

  private static void await(Crowd crowd, Instant end) throws InterruptedException {
    while (crowd.loans() && Instant.now().isBefore(end)) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  /** Kills one process. */
  interface Killing {

    /** What was killed. */
    String kill() throws IOException;
  }
}
