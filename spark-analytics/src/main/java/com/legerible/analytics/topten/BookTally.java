package com.legerible.analytics.topten;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often one book was loaned: ever, in each window, in each window before, and day by day. */
final class BookTally {

  /** Two for all loans and two for each window: now, and one window length earlier. */
  static final int SERIES = 2 + 2 * Window.values().length;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** So many days are a book's usual ones; fewer than the least tell nothing. */
  private static final int USUAL_DAYS = 28;

  private static final int LEAST_DAYS = 7;

  private static final long NO_DAY = Long.MAX_VALUE;

  private long all;
  private final long[] now = new long[Window.values().length];
  private final long[] earlier = new long[Window.values().length];
  private long firstDay = NO_DAY;
  private final TreeMap<Long, Long> days = new TreeMap<>();

  static BookTally of(byte @Nullable [] packed) {
    BookTally tally = new BookTally();
    if (packed != null) {
      tally.read(new Packed.Reader(packed));
    }
    return tally;
  }

  private void read(Packed.Reader in) {
    all = in.next();
    for (int window = 0; window < now.length; window++) {
      now[window] = in.next();
      earlier[window] = in.next();
    }
    firstDay = in.next();
    long day = 0;
    for (long left = in.next(); left > 0; left--) {
      day += in.next();
      days.put(day, in.next());
    }
  }

  byte[] packed() {
    Packed.Writer out = new Packed.Writer().add(all);
    for (int window = 0; window < now.length; window++) {
      out.add(now[window]).add(earlier[window]);
    }
    out.add(firstDay).add(days.size());
    long before = 0;
    for (Map.Entry<Long, Long> day : days.entrySet()) {
      out.add(day.getKey() - before).add(day.getValue());
      before = day.getKey();
    }
    return out.bytes();
  }

  long all() {
    return all;
  }

  void addToAll(long loans) {
    all += loans;
  }

  void addNow(Window window, long loans) {
    now[window.index()] += loans;
  }

  void addEarlier(Window window, long loans) {
    earlier[window.index()] += loans;
  }

  /**
   * Days that are too old to be usual ones are forgotten, and all days of a book whose loans were
   * all taken back: what is known must not depend on when it was last written down.
   */
  void addToDay(long madeAt, long loans, long tick) {
    if (all == 0) {
      firstDay = NO_DAY;
      days.clear();
      return;
    }
    long day = Math.floorDiv(madeAt, DAY_MILLIS);
    firstDay = Math.min(firstDay, day);
    days.merge(day, loans, BookTally::sumOrNothing);
    days.headMap(Math.floorDiv(tick, DAY_MILLIS) - USUAL_DAYS - 2).clear();
  }

  private static @Nullable Long sumOrNothing(Long one, Long other) {
    long sum = one + other;
    return sum == 0 ? null : sum;
  }

  /** Of all loans first, then of each window: its number now, and one window length earlier. */
  long[] series() {
    long[] series = new long[SERIES];
    series[0] = all;
    series[1] = Math.max(0, all - now[Window.DAY.index()]);
    for (int window = 0; window < now.length; window++) {
      series[2 + 2 * window] = now[window];
      series[3 + 2 * window] = earlier[window];
    }
    return series;
  }

  boolean isEmpty() {
    for (long one : series()) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many standard deviations the last day lies above the book's usual day, in hundredths. The
   * usual days are the whole ones (UTC) before the last day, back to the book's first loan.
   */
  @Nullable Double rising(long tick) {
    long last = Math.floorDiv(Window.DAY.from(tick), DAY_MILLIS) - 1;
    long first = Math.max(firstDay, last - USUAL_DAYS + 1);
    if (firstDay == NO_DAY || last - first + 1 < LEAST_DAYS) {
      return null;
    }
    double usual = last - first + 1;
    double sum = 0;
    double squares = 0;
    for (long loans : days.subMap(first, true, last, true).values()) {
      sum += loans;
      squares += (double) loans * loans;
    }
    double mean = sum / usual;
    double deviation = Math.sqrt(Math.max(0, (squares - sum * mean) / (usual - 1)));
    // Days that are all alike have no deviation to measure by; one loan takes its place.
    double unit = deviation == 0 ? 1 : deviation;
    return Math.round((now[Window.DAY.index()] - mean) / unit * 100) / 100.0;
  }
}
