package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** A reader to be registered. */
public record NewReader(
    @Nullable String userName,
    @Nullable String name,
    @Nullable Address address,
    @Nullable Role role,
    @Nullable String password) {
  /** Without the password, so that no log ever holds one. */
  @Override
  public String toString() {
    return "NewReader[userName=" + userName + ", role=" + role + "]";
  }
}
