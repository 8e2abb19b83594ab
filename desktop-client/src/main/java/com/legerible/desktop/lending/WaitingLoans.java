package com.legerible.desktop.lending;

import java.util.List;

/** The loans that wait, oldest first, as they are kept in a file. */
public record WaitingLoans(List<WaitingLoan> loans) {}
