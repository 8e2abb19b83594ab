package com.legerible.contracts.rest;

import java.time.Instant;

/** A session: send the token as {@code Authorization: Bearer …}. */
public record Session(String token, Instant expiresAt, User user) {

  /** Without the token, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Session[user=" + user + ", expiresAt=" + expiresAt + "]";
  }
}
