package com.legerible.backend.topten;

import java.util.Optional;

/** The generation and the window that a ranking is for. */
public record RankingKey(long generation, String window) {

  /** Reads a record key such as {@code 1/all}. */
  public static Optional<RankingKey> of(String key) {
    int slash = key.indexOf('/');
    if (slash < 1 || slash > 18 || !key.substring(0, slash).matches("[0-9]+")) {
      return Optional.empty();
    }
    return Optional.of(
        new RankingKey(Long.parseLong(key.substring(0, slash)), key.substring(slash + 1)));
  }
}
