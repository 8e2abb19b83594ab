package com.legerible.benchmarks.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Kills processes of a stack in a flood of loans, and recounts every window afterwards. */
final class Chaos {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SHORTEST_PAUSE_SECONDS = 4;
  private static final int LONGEST_PAUSE_SECONDS = 14;

  private final Lender lender;
  private final Victims victims;
  private final Random random;
  private final int clients;
  private final PrintWriter out;
  private final long begun = System.nanoTime();

  Chaos(Lender lender, Victims victims, Random random, int clients, PrintWriter out) {
    this.lender = lender;
    this.victims = victims;
    this.random = random;
    this.clients = clients;
    this.out = out;
  }

  /** Whether every answered loan is there once and every window is what the list of loans says. */
  boolean run(int kills) throws IOException, InterruptedException {
    Recount before = Recount.of(lender);
    Crowd crowd = Crowd.of(lender, clients);
    try (Pulse pulse = new Pulse(lender)) {
      Deque<String> next = new ArrayDeque<>();
      for (int kill = 1; kill <= kills; kill++) {
        pause();
        tellStandstill(pulse);
        if (next.isEmpty()) {
          List<String> kinds = new ArrayList<>(victims.kinds());
          Collections.shuffle(kinds, random);
          next.addAll(kinds);
        }
        say("kill %2d of %d: %s", kill, kills, killed(next));
        say("  %,d loans answered so far", crowd.answered());
      }
      pause();
      tellStandstill(pulse);
    }
    List<Receipt> receipts = crowd.stop();
    Instant lastLoan = Instant.now();
    say("the last loan is answered");
    crowd.gaveUp().forEach(reason -> say("a client gave up: %s", reason));
    Recount recount = Recount.of(lender);
    Ledger ledger = Ledger.of(before, receipts, recount);
    ledger.words().forEach(this::say);
    Windows windows = Windows.of(lender, recount, lastLoan, PATIENCE);
    windows.words().forEach(this::say);
    return crowd.gaveUp().isEmpty() && ledger.isRight() && windows.areRight();
  }

  private void tellStandstill(Pulse pulse) {
    say("  the top ten stood still for %.1f s at most", pulse.longest().toMillis() / 1e3);
  }

  private void pause() throws InterruptedException {
    int seconds = random.nextInt(SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS + 1);
    Thread.sleep(Duration.ofSeconds(seconds).toMillis());
  }

  /** One that was killed and has not come back yet cannot be killed again: then the next kind. */
  private String killed(Deque<String> kinds) throws IOException {
    Optional<String> victim = Optional.empty();
    while (victim.isEmpty() && !kinds.isEmpty()) {
      victim = victims.kill(kinds.removeFirst());
    }
    return victim.orElse("nobody, all are dead");
  }

  private void say(String format, Object... values) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.println(
        String.format(Locale.ROOT, "%7.1f s  ", seconds)
            + (values.length == 0 ? format : String.format(Locale.ROOT, format, values)));
    out.flush();
  }
}
