package com.legerible.backend.lending;

import com.legerible.contracts.rest.Loan;

/**
 * What became of a wish to loan.
 *
 * @param first false when the same wish was fulfilled before
 */
public record LoanMaking(Loan loan, boolean first) {}
