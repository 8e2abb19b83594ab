package com.legerible.backend.catalogue;

import java.util.List;

/** Which provider of facts about books is believed more. */
final class ProviderRank {

  /** What the library itself says is never overwritten by what it finds elsewhere. */
  static final String LIBRARY = "library";

  private static final List<String> BEST_FIRST =
      List.of(LIBRARY, Acquisition.IMPORT, "google-books", "wikipedia", "open-library", "recorded");

  private ProviderRank() {}

  /** Those that nobody ranked are worse than all others, and none of them better than another. */
  static boolean isBetter(String one, String other) {
    return rank(one) < rank(other);
  }

  private static int rank(String provider) {
    int place = BEST_FIRST.indexOf(provider);
    return place < 0 ? BEST_FIRST.size() : place;
  }
}
