package com.legerible.desktop.client;

import org.jspecify.annotations.Nullable;

/** The secret of the session, kept in memory only and shared by all connections. */
public final class SessionToken {
  private volatile @Nullable String value;

  @Nullable String value() {
    return value;
  }

  void set(String token) {
    value = token;
  }

  /** Forgets the session on this computer. */
  public void clear() {
    value = null;
  }
}
