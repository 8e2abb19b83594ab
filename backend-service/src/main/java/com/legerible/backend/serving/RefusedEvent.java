package com.legerible.backend.serving;

/** An event that can be read but cannot be true; the message tells people why. */
final class RefusedEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedEvent(String message) {
    super(message);
  }
}
