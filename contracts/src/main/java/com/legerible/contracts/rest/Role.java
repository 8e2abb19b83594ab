package com.legerible.contracts.rest;

/** What a signed-in person may do; each role may do what the one before it may. */
public enum Role {
  READER,
  LIBRARIAN,
  ADMIN
}
