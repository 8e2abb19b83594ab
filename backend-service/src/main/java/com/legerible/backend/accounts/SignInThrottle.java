package com.legerible.backend.accounts;

import com.legerible.backend.problems.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. It counts per user name and client, so that a guesser never
 * locks the reader out at another computer, and forgets the oldest when it is full.
 */
@Component
final class SignInThrottle {

  private static final int REMEMBERED = 10_000;
  private static final int FREE_FAILURES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private record Guesser(String userName, String client) {}

  private record Failures(int number, long untilNanos) {}

  private final LongSupplier nanoTime;
  private final Map<Guesser, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Autowired
  SignInThrottle() {
    this(System::nanoTime);
  }

  SignInThrottle(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Lets an attempt through, or refuses it in a pause. It counts as wrong from now on, because
   * other attempts come while the passwords are compared.
   */
  synchronized void check(String userName, String client) {
    Guesser guesser = guesser(userName, client);
    long now = nanoTime.getAsLong();
    Failures before = failures.get(guesser);
    if (before != null && before.untilNanos() - now > 0) {
      long seconds = Duration.ofNanos(before.untilNanos() - now).toSeconds() + 1;
      throw Refused.tooOften(
          "Too many wrong passwords. Please wait " + seconds + " s, then try again.");
    }
    int number = before == null ? 1 : before.number() + 1;
    // Removed first, so that it becomes the newest.
    failures.remove(guesser);
    failures.put(guesser, new Failures(number, now + pause(number).toNanos()));
  }

  /** The password was right: nothing counts any more. */
  synchronized void succeeded(String userName, String client) {
    failures.remove(guesser(userName, client));
  }

  private static Guesser guesser(String userName, String client) {
    return new Guesser(userName.toLowerCase(Locale.ROOT), client);
  }

  private static Duration pause(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 10));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}
