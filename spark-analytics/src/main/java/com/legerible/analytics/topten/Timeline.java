package com.legerible.analytics.topten;

import java.util.Map;

/**
 * Moves the windows of one partition. A loan is written into the finest bucket only; when a coarser
 * bucket has ended, it is made of the finer ones. What comes later goes into each that has ended.
 */
final class Timeline {

  /** Before the first tick; far enough away for no sum to overflow. */
  static final long NEVER = Long.MIN_VALUE / 4;

  private final Books books;
  private final Buckets buckets;
  private final long[] loans;
  private long tick;

  /**
   * @param tick how far time has passed, in milliseconds
   * @param loans how many each window holds
   */
  Timeline(Books books, Buckets buckets, long tick, long[] loans) {
    this.books = books;
    this.buckets = buckets;
    this.tick = tick;
    this.loans = loans.clone();
  }

  long tick() {
    return tick;
  }

  long[] loans() {
    return loans.clone();
  }

  /** Whether a loan of the book from that time is there to be taken back. */
  boolean holds(long bookId, long madeAt) {
    for (Window window : Window.values()) {
      long number = window.bucketOf(madeAt);
      if (isKept(window, number) && buckets.loans(window, number).getOrDefault(bookId, 0L) < 1) {
        return false;
      }
    }
    return books.look(bookId).all() > 0;
  }

  /** Counts a loan where its time falls, or takes one back. */
  void add(long bookId, long madeAt, long difference) {
    BookTally book = books.change(bookId);
    book.addToAll(difference);
    book.addToDay(madeAt, difference, tick);
    for (Window window : Window.values()) {
      long number = window.bucketOf(madeAt);
      if (number > window.edge(tick)) {
        book.addNow(window, difference);
        loans[window.index()] += difference;
      } else if (number > window.edge(tick) - window.steps()) {
        book.addEarlier(window, difference);
      }
      if (isKept(window, number)) {
        buckets.add(window, number, bookId, difference);
      }
    }
  }

  private boolean isKept(Window window, long number) {
    boolean needed = number > window.edge(tick) - window.steps();
    boolean made = window.index() == 0 || number <= window.endedBy(tick);
    return needed && made;
  }

  void advanceTo(long newTick) {
    for (int coarse = 1; coarse < Window.values().length; coarse++) {
      fold(Window.at(coarse - 1), Window.at(coarse), newTick);
    }
    for (Window window : Window.values()) {
      leaveBehind(window, window.edge(tick), window.edge(newTick));
    }
    tick = newTick;
  }

  private void fold(Window finer, Window coarser, long newTick) {
    long parts = coarser.bucketsOf(finer);
    long before = coarser.endedBy(tick) * parts;
    for (long number : buckets.filled(finer, before, coarser.endedBy(newTick) * parts)) {
      long target = -Math.floorDiv(-number, parts);
      buckets
          .loans(finer, number)
          .forEach((bookId, count) -> buckets.add(coarser, target, bookId, count));
    }
  }

  private void leaveBehind(Window window, long oldEdge, long newEdge) {
    for (long number : buckets.filled(window, oldEdge - window.steps(), newEdge)) {
      boolean wasInside = number > oldEdge;
      boolean isGone = number <= newEdge - window.steps();
      if (wasInside || isGone) {
        Map<Long, Long> leaving = buckets.loans(window, number);
        leaving.forEach((bookId, count) -> leave(window, bookId, count, wasInside, isGone));
      }
      if (isGone) {
        buckets.remove(window, number);
      }
    }
  }

  private void leave(Window window, long bookId, long count, boolean wasInside, boolean isGone) {
    BookTally book = books.change(bookId);
    if (wasInside) {
      book.addNow(window, -count);
      loans[window.index()] -= count;
    } else {
      book.addEarlier(window, -count);
    }
    if (!isGone) {
      book.addEarlier(window, count);
    }
  }

  /**
   * Takes the loans made after the tick out of all counts, or back in.
   *
   * @return how many there are
   */
  long newerThanTick(int sign) {
    long newer = 0;
    Window finest = Window.at(0);
    for (long number : buckets.filledAfter(finest, finest.endedBy(tick))) {
      for (Map.Entry<Long, Long> loaned : buckets.loans(finest, number).entrySet()) {
        newer += loaned.getValue();
        BookTally book = books.change(loaned.getKey());
        book.addToAll(sign * loaned.getValue());
        for (Window window : Window.values()) {
          book.addNow(window, sign * loaned.getValue());
          loans[window.index()] += sign * loaned.getValue();
        }
      }
    }
    return newer;
  }
}
