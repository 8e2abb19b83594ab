package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Ranking;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private static final List<String> WINDOWS = List.of("all", "24h", "1h", "5m");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SHORTEST_PAUSE_SECONDS = 4;
  private static final int LONGEST_PAUSE_SECONDS = 14;
  private static final long POLL_MILLIS = 500;

  private final Lender lender;
  private final Victims victims;
  private final Random random;
  private final int clients;
  private final PrintWriter out;

  Chaos(Lender lender, Victims victims, Random random, int clients, PrintWriter out) {
    this.lender = lender;
    this.victims = victims;
    this.random = random;
    this.clients = clients;
    this.out = out;
  }

  /** Whether every answered loan is there once and every window is what the list of loans says. */
  boolean run(int kills) throws IOException, InterruptedException {
    Crowd crowd = Crowd.of(lender, clients);
    Deque<String> next = new ArrayDeque<>();
    for (int kill = 1; kill <= kills; kill++) {
      pause();
      if (next.isEmpty()) {
        List<String> kinds = new ArrayList<>(victims.kinds());
        Collections.shuffle(kinds, random);
        next.addAll(kinds);
      }
      say("kill %d of %d: %s, after %,d loans", kill, kills, killed(next), crowd.answered());
    }
    pause();
    List<Long> answered = crowd.stop();
    say("%,d loans were answered", answered.size());
    return isRecounted(answered, Instant.now());
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

  private boolean isRecounted(List<Long> answered, Instant end)
      throws IOException, InterruptedException {
    Recount recount = Recount.of(lender);
    say(
        "recount: %,d loans, %,d of the answered ones missing, %,d twice",
        recount.loans(), recount.missing(answered), recount.repeated());
    boolean all = recount.missing(answered) == 0 && recount.repeated() == 0;
    for (String window : WINDOWS) {
      all &= isWhat(recount, window, end);
    }
    return all;
  }

  /** Waits for the first answer that counts all the loans; then it must be right. */
  private boolean isWhat(Recount recount, String window, Instant end)
      throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    Ranking ranking = ranking(window);
    while (!(ranking.asOf().isAfter(end) && recount.isWhat(ranking))
        && Instant.now().isBefore(limit)) {
      Thread.sleep(POLL_MILLIS);
      ranking = ranking(window);
    }
    boolean same = ranking.asOf().isAfter(end) && recount.isWhat(ranking);
    say(
        "window %s as of %s: %,d loans, %s the recount",
        window, ranking.asOf(), ranking.throughLoan(), same ? "equals" : "DIFFERS FROM");
    return same;
  }

  private Ranking ranking(String window) throws IOException, InterruptedException {
    return lender.read("/api/top-ten?window=" + window, Ranking.class);
  }

  private void say(String format, Object... values) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    out.println(now + " " + String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
