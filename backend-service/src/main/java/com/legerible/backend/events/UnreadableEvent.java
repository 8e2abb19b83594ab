package com.legerible.backend.events;

/** A record that is no event which its topic may carry; the message tells people why. */
public final class UnreadableEvent extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String message) {
    super(message);
  }
}
