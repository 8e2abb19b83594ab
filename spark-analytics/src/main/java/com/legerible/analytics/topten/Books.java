package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tallies that a batch works on: each is read once and written once. */
final class Books {

  private final TallyStore store;
  private final Map<Long, BookTally> known = new HashMap<>();
  private final Map<Long, long[]> told = new HashMap<>();
  private final Set<Long> unsaved = new HashSet<>();

  Books(TallyStore store) {
    this.store = store;
  }

  BookTally look(long bookId) {
    return known.computeIfAbsent(bookId, id -> BookTally.of(store.book(id)));
  }

  /** For a change, which the lists are told of later. */
  BookTally change(long bookId) {
    BookTally tally = look(bookId);
    told.computeIfAbsent(bookId, id -> tally.series());
    unsaved.add(bookId);
    return tally;
  }

  /** Brings the lists up to date with all changes since the last time. */
  void tell(TopLists lists) {
    told.forEach((bookId, before) -> lists.changed(bookId, before, look(bookId).series()));
    told.clear();
    for (int series = 0; series < BookTally.SERIES; series++) {
      if (lists.isTooShort(series)) {
        save();
        lists.fill(series, counts(series));
      }
    }
  }

  private Iterator<BookCount> counts(int series) {
    Iterable<Map.Entry<Long, byte[]>> all = store::books;
    Stream<BookCount> counts =
        StreamSupport.stream(all.spliterator(), false)
            .map(
                book ->
                    new BookCount(book.getKey(), BookTally.of(book.getValue()).series()[series]))
            .filter(book -> book.count() > 0);
    return counts.iterator();
  }

  void save() {
    for (long bookId : unsaved) {
      BookTally tally = look(bookId);
      if (tally.isEmpty()) {
        store.removeBook(bookId);
      } else {
        store.putBook(bookId, tally.packed());
      }
    }
    unsaved.clear();
  }
}
