package com.legerible.contracts.rest;

/** What the library holds. */
public record Totals(long books, long loans, long readers) {}
