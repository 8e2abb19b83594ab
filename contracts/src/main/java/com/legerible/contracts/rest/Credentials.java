package com.legerible.contracts.rest;

/** What a person signs in with. */
public record Credentials(String userName, String password) {

  /** Without the password, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Credentials[userName=" + userName + "]";
  }
}
