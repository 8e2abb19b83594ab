package com.legerible.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Finds the loans in the bytes of one live stream as they arrive, however they are cut, without
 * keeping more than a number: thousands of streams share one thread.
 */
final class EventScanner {

  private static final byte[] MARK =
      "event: loan\ndata: {\"loanId\":".getBytes(StandardCharsets.US_ASCII);

  private int matched;
  private boolean inNumber;
  private long number;

  /** Tells of every loan that the bytes complete. */
  void scan(ByteBuffer bytes, LongConsumer loans) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (inNumber && next >= '0' && next <= '9') {
        number = number * 10 + (next - '0');
      } else if (inNumber) {
        inNumber = false;
        loans.accept(number);
      } else {
        look(next);
      }
    }
  }

  private void look(byte next) {
    if (next != MARK[matched]) {
      // The mark fills lines, so it never begins within what looked like its beginning.
      matched = 0;
    }
    if (next == MARK[matched] && ++matched == MARK.length) {
      matched = 0;
      inNumber = true;
      number = 0;
    }
  }
}
