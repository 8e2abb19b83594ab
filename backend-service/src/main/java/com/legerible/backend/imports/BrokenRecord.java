package com.legerible.backend.imports;

/** A record makes nothing; it costs only itself. */
final class BrokenRecord extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A record with the reason why.
   *
   * @param reason for people: what is wrong, with which value, and what to do about it
   */
  BrokenRecord(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
