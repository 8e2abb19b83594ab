package com.legerible.analytics.log;

/** A record says nothing that can be counted; the message tells an operator why. */
public final class UnreadableFact extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableFact(String reason) {
    super(reason);
  }

  UnreadableFact(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The reason, for people. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
