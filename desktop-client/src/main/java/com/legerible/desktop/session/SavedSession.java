package com.legerible.desktop.session;

import com.legerible.contracts.rest.User;
import java.time.Instant;

/** A session as it is kept on this computer. */
public record SavedSession(String token, Instant expiresAt, User user) {

  /** Without the token, so that no log ever holds one. */
  @Override
  public String toString() {
    return "SavedSession[user=" + user + ", expiresAt=" + expiresAt + "]";
  }
}
