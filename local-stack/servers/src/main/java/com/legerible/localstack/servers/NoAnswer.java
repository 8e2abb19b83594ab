package com.legerible.localstack.servers;

/** A server did not come to work; the message holds the end of its log. */
public final class NoAnswer extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NoAnswer(String name, String reason, String details) {
    super(name + " " + reason + ". " + details);
    this.reason = reason;
  }

  /** In a few words that go on after the name of the server. */
  public String reason() {
    return reason;
  }
}
