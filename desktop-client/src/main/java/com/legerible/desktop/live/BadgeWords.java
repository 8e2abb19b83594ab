package com.legerible.desktop.live;

import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.words.Words;
import java.time.Duration;
import java.time.Instant;

/** Says how fresh the screen is, and how much the library holds. */
public final class BadgeWords {
  private static final Duration A_DAY = Duration.ofHours(20);

  private BadgeWords() {}

  public static String say(Words words, Badge badge) {
    Instant asOf = badge.asOf();
    Duration age = badge.age();
    String key = "badge." + badge.kind();
    if (asOf == null || age == null) {
      return words.say(key + ".nothing");
    }
    return words.say(
        key,
        words.seconds(age),
        age.compareTo(A_DAY) < 0 ? words.clock(asOf) : words.dateAndTime(asOf));
  }

  public static String totals(Words words, Totals totals) {
    return words.say(
        "totals",
        words.say("totals.books", totals.books()),
        words.say("totals.loans", totals.loans()),
        words.say("totals.readers", totals.readers()));
  }
}
