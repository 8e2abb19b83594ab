package com.legerible.desktop.client;

import org.jspecify.annotations.Nullable;

/** The secret of the session, shared by all connections. */
public final class SessionToken {
  private volatile @Nullable String value;

  @Nullable String value() {
    return value;
  }

  /** From here on all requests carry this secret. */
  public void set(String token) {
    value = token;
  }

  /** Forgets the session on this computer. */
  public void clear() {
    value = null;
  }
}
