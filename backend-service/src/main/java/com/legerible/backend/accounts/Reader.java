package com.legerible.backend.accounts;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to become a member.
 *
 * @param password absent for a synthetic reader, as whom nobody signs in
 */
public record Reader(
    String userName, String name, @Nullable String password, Role role, Address address) {

  /** Without the password, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Reader[userName=" + userName + ", role=" + role + "]";
  }
}
