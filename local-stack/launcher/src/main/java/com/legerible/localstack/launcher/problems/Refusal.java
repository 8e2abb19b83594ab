package com.legerible.localstack.launcher.problems;

/** Something that was asked for cannot be done; the message says why, and what to do instead. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public Refusal(String message) {
    this(1, message);
  }

  public Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
