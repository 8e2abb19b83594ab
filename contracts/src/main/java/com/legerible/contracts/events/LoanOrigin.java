package com.legerible.contracts.events;

/** What made a loan. */
public enum LoanOrigin {
  READER,
  SIMULATION,
  IMPORT
}
