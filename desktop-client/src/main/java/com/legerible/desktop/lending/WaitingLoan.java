package com.legerible.desktop.lending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A loan that could not be sent yet.
 *
 * @param key the same whenever it is sent, so that it is one loan
 * @param refused why the library does not make it; absent while it waits
 */
public record WaitingLoan(
    String key, long bookId, String title, long readerId, Instant since, @Nullable String refused) {
  WaitingLoan refused(String why) {
    return new WaitingLoan(key, bookId, title, readerId, since, why);
  }
}
