package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** A new password; a librarian who sets another reader's one leaves out the current. */
public record PasswordChange(@Nullable String current, @Nullable String wanted) {
  /** Without the passwords, so that no log ever holds one. */
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}
