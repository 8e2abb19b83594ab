package com.legerible.desktop.lending;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is told about a loan.
 *
 * @param failure why it was not made; absent when it was
 * @param again sends the same loan once more, with the same key
 */
public record LoanNotice(String title, @Nullable Throwable failure, @Nullable Runnable again) {}
