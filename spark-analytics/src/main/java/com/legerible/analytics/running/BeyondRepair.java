package com.legerible.analytics.running;

/** Starting again does not help; the message tells an operator what does. */
public final class BeyondRepair extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BeyondRepair(String instruction) {
    super(instruction);
  }

  BeyondRepair(String instruction, Throwable cause) {
    super(instruction, cause);
  }
}
