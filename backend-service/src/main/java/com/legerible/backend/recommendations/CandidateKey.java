package com.legerible.backend.recommendations;

import java.util.Optional;

/** The generation and the reader that a list of candidates is for. */
public record CandidateKey(long generation, String reader) {

  /** Reads a record key such as {@code 1/17}. */
  public static Optional<CandidateKey> of(String key) {
    int slash = key.indexOf('/');
    if (slash < 1 || slash > 18 || !key.substring(0, slash).matches("[0-9]+")) {
      return Optional.empty();
    }
    return Optional.of(
        new CandidateKey(Long.parseLong(key.substring(0, slash)), key.substring(slash + 1)));
  }
}
