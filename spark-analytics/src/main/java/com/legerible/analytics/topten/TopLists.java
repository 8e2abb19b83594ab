package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BestBooks;
import com.legerible.analytics.counting.BookCount;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best books of each series of one partition. */
final class TopLists {

  /** The longer, the rarer all books are looked at. */
  private static final int LISTED = 200;

  private final TallyStore store;
  private final List<BestBooks> lists = new ArrayList<>();
  private final boolean[] changed = new boolean[BookTally.SERIES];

  TopLists(TallyStore store) {
    this.store = store;
    for (int series = 0; series < BookTally.SERIES; series++) {
      lists.add(new BestBooks(TopTen.PLACES, LISTED, kept(store.note(name(series)))));
    }
  }

  private static String name(int series) {
    return "best-" + series;
  }

  void changed(long bookId, long[] before, long[] after) {
    for (int series = 0; series < BookTally.SERIES; series++) {
      if (before[series] != after[series]) {
        lists.get(series).changed(bookId, before[series], after[series]);
        changed[series] = true;
      }
    }
  }

  boolean isTooShort(int series) {
    return lists.get(series).isTooShort();
  }

  void fill(int series, Iterator<BookCount> all) {
    lists.get(series).fill(all);
    changed[series] = true;
  }

  List<BookCount> best(int series) {
    return lists.get(series).first(TopTen.PLACES);
  }

  void save() {
    for (int series = 0; series < BookTally.SERIES; series++) {
      if (changed[series]) {
        store.putNote(name(series), packed(lists.get(series).kept()));
        changed[series] = false;
      }
    }
  }

  private static byte[] packed(BestBooks.Kept kept) {
    Packed.Writer out = new Packed.Writer().add(kept.complete() ? 1 : 0).add(kept.best().size());
    kept.best().forEach(book -> out.add(book.bookId()).add(book.count()));
    return out.bytes();
  }

  private static BestBooks.Kept kept(byte @Nullable [] packed) {
    if (packed == null) {
      return BestBooks.Kept.NOTHING;
    }
    Packed.Reader in = new Packed.Reader(packed);
    boolean complete = in.next() == 1;
    List<BookCount> best = new ArrayList<>();
    for (long left = in.next(); left > 0; left--) {
      best.add(new BookCount(in.next(), in.next()));
    }
    return new BestBooks.Kept(best, complete);
  }
}
