package com.legerible.benchmarks.topten;

import org.jspecify.annotations.Nullable;

/** There is nothing to measure, for a reason that the message tells with its remedy. */
final class CannotMeasureException extends Exception {

  private static final long serialVersionUID = 1L;

  CannotMeasureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
