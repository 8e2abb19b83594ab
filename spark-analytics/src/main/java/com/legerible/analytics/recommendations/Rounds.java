package com.legerible.analytics.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to be looked at again, so that each batch does a bounded part of it.
 *
 * @param books whose shared readers have changed, the longest waiting first
 * @param readers the active ones, the one with the oldest list first
 * @param sequence of the last published similar books, of whichever book
 * @param neighbours of books whose readers have changed, the longest waiting first, who have their
 *     turn when no other book waits; absent in checkpoints of the first versions
 */
record Rounds(
    List<Long> books, List<Long> readers, long sequence, @Nullable List<Long> neighbours) {

  static final Rounds NONE = new Rounds(List.of(), List.of(), 0, List.of());

  /** Of neighbours beyond these, the newest wait until another reader comes to a book of theirs. */
  static final int MOST_NEIGHBOURS = 10_000;

  /** Of readers beyond these, those with the oldest lists wait for their own next loan. */
  private static final int MOST_READERS = 2_000;

  private static final int MOST_BOOKS = 50_000;

  Rounds {
    books = List.copyOf(books);
    readers = List.copyOf(readers);
    neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
  }

  @Override
  public List<Long> neighbours() {
    return neighbours == null ? List.of() : neighbours;
  }

  /** Up to so many books whose turn it is. */
  List<Long> nextBooks(int number) {
    LinkedHashSet<Long> waiting =
        new LinkedHashSet<>(books.subList(0, Math.min(number, books.size())));
    waiting.addAll(neighbours().subList(0, Math.min(number, neighbours().size())));
    return waiting.stream().limit(number).toList();
  }

  /** Up to so many readers whose turn it is, some left out. */
  List<Long> nextReaders(int number, Collection<Long> leftOut) {
    return readers.stream().filter(reader -> !leftOut.contains(reader)).limit(number).toList();
  }

  /** After new books wait, and their neighbours. */
  Rounds waiting(Collection<Long> changed, Collection<Long> around) {
    LinkedHashSet<Long> waiting = new LinkedHashSet<>(books);
    waiting.addAll(changed);
    LinkedHashSet<Long> beside = new LinkedHashSet<>(neighbours());
    beside.addAll(around);
    List<Long> longest = beside.stream().limit(MOST_NEIGHBOURS).toList();
    return new Rounds(last(waiting, MOST_BOOKS), readers, sequence, longest);
  }

  /** After some books have had their turn. */
  Rounds done(Collection<Long> turn, long lastSequence) {
    Set<Long> had = Set.copyOf(turn);
    return new Rounds(without(had, books), readers, lastSequence, without(had, neighbours()));
  }

  /** After some readers have new lists, and some have nothing left to make a list of. */
  Rounds withReaders(Collection<Long> refreshed, Collection<Long> gone) {
    LinkedHashSet<Long> active = new LinkedHashSet<>(readers);
    active.removeAll(refreshed);
    active.addAll(refreshed);
    active.removeAll(gone);
    return new Rounds(books, last(active, MOST_READERS), sequence, neighbours());
  }

  private static List<Long> without(Set<Long> had, List<Long> waiting) {
    return waiting.stream().filter(book -> !had.contains(book)).toList();
  }

  private static List<Long> last(LinkedHashSet<Long> all, int most) {
    List<Long> list = new ArrayList<>(all);
    return list.subList(Math.max(0, list.size() - most), list.size());
  }
}
