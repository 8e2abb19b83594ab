package com.legerible.desktop.live;

import com.legerible.contracts.rest.Ranking;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the screen is, judged by event time.
 *
 * @param age how old the newest counted moment is; absent before there is a ranking
 * @param asOf the moment that the screen shows; absent before there is a ranking
 */
public record Badge(Kind kind, @Nullable Duration age, @Nullable Instant asOf) {
  /** A broken stream counts as offline when it stayed broken for this long. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  static final Duration GRACE = Duration.ofSeconds(2);

  /** The states, from good to bad. */
  public enum Kind {
    LIVE,
    DELAYED,
    WAITING,
    CONNECTING,
    RECONNECTING,
    OFFLINE
  }

  /**
   * Judges what is known.
   *
   * @param now by the library's clock
   * @param brokenSince when the stream broke; absent while it stands
   */
  static Badge judge(
      Instant now, boolean everConnected, @Nullable Instant brokenSince, @Nullable Ranking shown) {
    Ranking ranking = shown == null || shown.sequence() == 0 ? null : shown;
    if (brokenSince != null) {
      return broken(now, everConnected, brokenSince, ranking);
    }
    if (ranking == null) {
      return new Badge(Kind.WAITING, null, null);
    }
    if (ranking.asOf().isAfter(now.plus(GRACE))) {
      // A clock of the library that leapt ahead says nothing of how old a ranking is.
      return new Badge(Kind.DELAYED, null, null);
    }
    boolean late = now.isAfter(ranking.nextBy().plus(GRACE));
    return of(late ? Kind.DELAYED : Kind.LIVE, now, ranking);
  }

  private static Badge broken(
      Instant now, boolean everConnected, Instant since, @Nullable Ranking ranking) {
    boolean lost = !now.isBefore(since.plus(PATIENCE));
    Kind trying = everConnected ? Kind.RECONNECTING : Kind.CONNECTING;
    Kind kind = lost ? Kind.OFFLINE : trying;
    return ranking == null ? new Badge(kind, null, null) : of(kind, now, ranking);
  }

  private static Badge of(Kind kind, Instant now, Ranking ranking) {
    Duration age = Duration.between(ranking.asOf(), now);
    return new Badge(kind, age.isNegative() ? Duration.ZERO : age, ranking.asOf());
  }

  /** The same state of the stream, about another ranking than the one it was judged by. */
  public Badge about(Ranking ranking) {
    if (asOf == null || age == null) {
      return this;
    }
    Instant now = asOf.plus(age);
    return of(kind, now, ranking);
  }
}
