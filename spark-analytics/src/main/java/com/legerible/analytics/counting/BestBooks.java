package com.legerible.analytics.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The books with the highest counts, kept right at every change without looking at all counts.
 *
 * <p>Every book that is not listed ranks below every listed one. A book that sinks below the last
 * listed one leaves the list, because an unlisted one may now rank above it; the list is filled
 * again from all counts only when it gets too short.
 */
public final class BestBooks {

  /** What is kept between two uses. */
  public record Kept(List<BookCount> best, boolean complete) {
    /** Of a library without loans. */
    public static final Kept NOTHING = new Kept(List.of(), true);

    public Kept {
      best = List.copyOf(best);
    }
  }

  private final int least;
  private final int most;
  private final List<BookCount> best;
  private boolean complete;

  /**
   * @param least how many books are always at hand, where there are so many
   * @param most how many are listed at most; the longer, the rarer all counts are looked at
   */
  public BestBooks(int least, int most, Kept kept) {
    this.least = least;
    this.most = most;
    this.best = new ArrayList<>(kept.best());
    this.complete = kept.complete();
  }

  /** A book's count changed; must be called after the store knows the new count. */
  public void changed(long bookId, long before, long after, BookCounts all) {
    changed(bookId, before, after);
    if (isTooShort()) {
      fill(all.all());
    }
  }

  /** As above; the list may then be too short, and must be filled before it is read. */
  public void changed(long bookId, long before, long after) {
    boolean listed = remove(new BookCount(bookId, before));
    if (after > 0) {
      BookCount book = new BookCount(bookId, after);
      if (complete || (listed && after >= before) || ranksAboveLast(book)) {
        insert(book);
      }
    }
  }

  public boolean isTooShort() {
    return !complete && best.size() < least;
  }

  /** Up to so many, best first. */
  public List<BookCount> first(int number) {
    return List.copyOf(best.subList(0, Math.min(number, best.size())));
  }

  public Kept kept() {
    return new Kept(best, complete);
  }

  private boolean remove(BookCount book) {
    int index = Collections.binarySearch(best, book, BookCount.BEST_FIRST);
    if (index >= 0) {
      best.remove(index);
    }
    return index >= 0;
  }

  private boolean ranksAboveLast(BookCount book) {
    return !best.isEmpty() && BookCount.BEST_FIRST.compare(book, best.get(best.size() - 1)) < 0;
  }

  private void insert(BookCount book) {
    int index = Collections.binarySearch(best, book, BookCount.BEST_FIRST);
    best.add(-index - 1, book);
    if (best.size() > most) {
      best.remove(best.size() - 1);
      complete = false;
    }
  }

  /** From every book that has a count. */
  public void fill(Iterator<BookCount> all) {
    PriorityQueue<BookCount> top = new PriorityQueue<>(BookCount.BEST_FIRST.reversed());
    complete = true;
    while (all.hasNext()) {
      top.add(all.next());
      if (top.size() > most) {
        top.remove();
        complete = false;
      }
    }
    best.clear();
    best.addAll(top);
    best.sort(BookCount.BEST_FIRST);
  }
}
