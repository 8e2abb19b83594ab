package com.legerible.backend.security;

import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import org.jspecify.annotations.Nullable;

/** Who sent the request. */
public record SignedIn(long readerId, String userName, String name, Role role) {

  public User user() {
    return new User(readerId, userName, name, role);
  }

  /** Librarians and admins see who loaned what. */
  public static boolean seesReaders(@Nullable SignedIn who) {
    return who != null && who.role().compareTo(Role.LIBRARIAN) >= 0;
  }
}
