package com.legerible.analytics.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whose turn it is to be looked at again, so that each batch does a bounded part of it.
 *
 * @param books whose similar books may have changed, the longest waiting first
 * @param readers the active ones, the one with the oldest list first
 * @param sequence of the last published similar books, of whichever book
 */
record Rounds(List<Long> books, List<Long> readers, long sequence) {

  static final Rounds NONE = new Rounds(List.of(), List.of(), 0);

  /** Of readers beyond these, those with the oldest lists wait for their own next loan. */
  private static final int MOST_READERS = 2_000;

  private static final int MOST_BOOKS = 50_000;

  Rounds {
    books = List.copyOf(books);
    readers = List.copyOf(readers);
  }

  /** Up to so many books whose turn it is. */
  List<Long> nextBooks(int number) {
    return books.subList(0, Math.min(number, books.size()));
  }

  /** Up to so many readers whose turn it is, some left out. */
  List<Long> nextReaders(int number, Collection<Long> leftOut) {
    return readers.stream().filter(reader -> !leftOut.contains(reader)).limit(number).toList();
  }

  /** After new books wait, and some have had their turn. */
  Rounds withBooks(Collection<Long> changed, Collection<Long> done, long lastSequence) {
    LinkedHashSet<Long> waiting = new LinkedHashSet<>(books);
    waiting.addAll(changed);
    waiting.removeAll(done);
    return new Rounds(last(waiting, MOST_BOOKS), readers, lastSequence);
  }

  /** After some readers have new lists, and some have nothing left to make a list of. */
  Rounds withReaders(Collection<Long> refreshed, Collection<Long> gone) {
    LinkedHashSet<Long> active = new LinkedHashSet<>(readers);
    active.removeAll(refreshed);
    active.addAll(refreshed);
    active.removeAll(gone);
    return new Rounds(books, last(active, MOST_READERS), sequence);
  }

  private static List<Long> last(LinkedHashSet<Long> all, int most) {
    List<Long> list = new ArrayList<>(all);
    return list.subList(Math.max(0, list.size() - most), list.size());
  }
}
