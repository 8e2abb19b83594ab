package com.legerible.benchmarks.live;

/**
 * The answer to a loan.
 *
 * @param asked how often it was asked for under its key, until it was answered
 * @param found whether it was there already: the answer to an earlier request was lost
 */
record Receipt(long loanId, int asked, boolean found) {

  boolean isRepeated() {
    return asked > 1;
  }
}
