package com.legerible.backend.firstadmin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a library that nobody governs yet gets its first admin.
 *
 * @param password of the user {@code admin}; empty where none is wanted
 */
@ConfigurationProperties("legerible.first-admin")
record FirstAdminProperties(String password) {

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "FirstAdminProperties[wanted=" + !password.isEmpty() + "]";
  }
}
