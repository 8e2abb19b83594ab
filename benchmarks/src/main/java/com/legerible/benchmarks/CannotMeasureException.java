package com.legerible.benchmarks;

import org.jspecify.annotations.Nullable;

/** There is nothing to measure, for a reason that the message tells with its remedy. */
public final class CannotMeasureException extends Exception {

  private static final long serialVersionUID = 1L;

  public CannotMeasureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
