package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/**
 * The book to loan.
 *
 * @param bookId nullable here so that its absence can be told from a wrong value
 */
public record LoanRequest(@Nullable Long bookId) {}
