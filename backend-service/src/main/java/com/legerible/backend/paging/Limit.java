package com.legerible.backend.paging;

import com.legerible.backend.problems.Refused;
import org.jspecify.annotations.Nullable;

/** How many items a page has. */
public final class Limit {

  private static final int USUAL = 50;
  private static final int LARGEST = 100;

  private Limit() {}

  public static int of(@Nullable Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > LARGEST) {
      throw Refused.invalid(
          "limit", "A page has 1 to " + LARGEST + " items; limit is " + asked + ".");
    }
    return asked;
  }
}
