package com.legerible.desktop.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which loans.
 *
 * @param words of the title or the authors; may be empty
 * @param from inclusive
 * @param to exclusive
 */
public record LoanQuery(String words, @Nullable Instant from, @Nullable Instant to) {
  public static final LoanQuery ALL = new LoanQuery("", null, null);
}
