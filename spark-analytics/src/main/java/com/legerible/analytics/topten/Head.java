package com.legerible.analytics.topten;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of one partition beside its books; times are in milliseconds. */
final class Head {

  private static final String NOTE = "head";

  /** Every record up to this position has been dealt with. */
  long lastPosition = Long.MIN_VALUE;

  /** How many are counted, net of undos. */
  long loans;

  long newestLoan = Timeline.NEVER;

  /** How far time has passed in this partition. */
  long tick = Timeline.NEVER;

  long nextBy = Timeline.NEVER;

  /** The earliest time that the partition tells of. */
  long began = Long.MAX_VALUE;

  long[] loansInWindows = new long[Window.values().length];

  static Head read(TallyStore store) {
    Head head = new Head();
    byte[] note = store.note(NOTE);
    if (note != null) {
      Packed.Reader in = new Packed.Reader(note);
      head.lastPosition = in.next();
      head.loans = in.next();
      head.newestLoan = in.next();
      head.tick = in.next();
      head.nextBy = in.next();
      head.began = in.next();
      for (int window = 0; window < head.loansInWindows.length; window++) {
        head.loansInWindows[window] = in.next();
      }
    }
    return head;
  }

  void write(TallyStore store) {
    Packed.Writer out = new Packed.Writer();
    out.add(lastPosition).add(loans).add(newestLoan).add(tick).add(nextBy).add(began);
    for (long window : loansInWindows) {
      out.add(window);
    }
    store.putNote(NOTE, out.bytes());
  }

  Standing standing(int partition, long asOf, List<Standing.Share> shares) {
    return new Standing(
        partition,
        instant(asOf),
        instant(nextBy),
        instant(newestLoan),
        began == Long.MAX_VALUE ? null : Instant.ofEpochMilli(began),
        shares);
  }

  private static @Nullable Instant instant(long millis) {
    return millis == Timeline.NEVER ? null : Instant.ofEpochMilli(millis);
  }
}
