package com.legerible.backend.flow;

import java.util.Locale;

/** Where a loan passes on its way from REST to the screens, in the order of the way. */
public enum Hop {
  /** The answer to the reader is written. */
  ANSWERED,
  /** Kafka has acknowledged the loan. */
  PUBLISHED,
  /** The ranking that counts the loan is here. */
  COUNTED,
  /** That ranking was handed to the socket of a screen. */
  PUSHED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
