package com.legerible.analytics.counting;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Counts that live as long as this object. */
public final class BookCountsInMemory implements BookCounts {

  private final Map<Long, Long> counts = new HashMap<>();

  @Override
  public long get(long bookId) {
    return counts.getOrDefault(bookId, 0L);
  }

  @Override
  public void put(long bookId, long count) {
    if (count == 0) {
      counts.remove(bookId);
    } else {
      counts.put(bookId, count);
    }
  }

  @Override
  public Iterator<BookCount> all() {
    return counts.entrySet().stream()
        .map(entry -> new BookCount(entry.getKey(), entry.getValue()))
        .iterator();
  }
}
