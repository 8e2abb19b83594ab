package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Loans to learn from, and loans held back. */
final class Split {

  /** Only readers with so many books are asked. */
  static final int LEAST_BOOKS = 5;

  private static final double SHARE = 0.2;
  private static final int[] NONE = {};

  private final Histories known;
  private final int[][] heldBack;
  private final boolean byTime;

  private Split(Histories known, int[][] heldBack, boolean byTime) {
    this.known = known;
    this.heldBack = heldBack;
    this.byTime = byTime;
  }

  Histories known() {
    return known;
  }

  /** The held back books of a reader in order; none for readers who are not asked. */
  int[] heldBack(int reader) {
    return heldBack[reader];
  }

  /** Whether what was held back came after what is known. */
  boolean byTime() {
    return byTime;
  }

  /** A fifth of each reader's books, drawn at random. */
  static Split random(Histories all, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] held = new boolean[all.loans()];
    for (int reader = 0; reader < all.readers(); reader++) {
      int size = all.size(reader);
      if (size >= LEAST_BOOKS) {
        int left = (int) Math.max(1, Math.round(SHARE * size));
        for (int i = 0; i < size; i++) {
          if (random.nextInt(size - i) < left) {
            held[all.start(reader) + i] = true;
            left--;
          }
        }
      }
    }
    return of(all, held, false);
  }

  /**
   * The last fifth of all loans of which the day is known; nothing where too few are.
   *
   * <p>Readers with five books are asked who have loaned before and after.
   */
  static Optional<Split> byTime(Histories all) {
    int[] days = new int[all.loans()];
    int dated = 0;
    for (int i = 0; i < all.loans(); i++) {
      if (all.dayAt(i) != Histories.NO_DAY) {
        days[dated++] = all.dayAt(i);
      }
    }
    Arrays.sort(days, 0, dated);
    if (dated < all.loans() / 2 || dated == 0 || days[0] == days[dated - 1]) {
      return Optional.empty();
    }
    int from = Math.max(days[(int) (dated * (1 - SHARE))], days[0] + 1);
    boolean[] held = new boolean[all.loans()];
    for (int i = 0; i < held.length; i++) {
      held[i] = all.dayAt(i) >= from;
    }
    Split split = of(all, held, true);
    return split.asked() == 0 ? Optional.empty() : Optional.of(split);
  }

  private static Split of(Histories all, boolean[] held, boolean byTime) {
    HistoriesBuilder known = new HistoriesBuilder();
    int[][] heldBack = new int[all.readers()][];
    for (int reader = 0; reader < all.readers(); reader++) {
      int[] books = new int[all.size(reader)];
      int back = 0;
      for (int i = all.start(reader); i < all.start(reader + 1); i++) {
        if (held[i]) {
          books[back++] = all.bookAt(i);
        } else {
          known.add(reader, all.bookAt(i), all.dayAt(i));
        }
      }
      boolean asked = books.length >= LEAST_BOOKS && back > 0 && back < books.length;
      heldBack[reader] = asked ? Arrays.copyOf(books, back) : NONE;
    }
    return new Split(known.build(all.readers(), all.books()), heldBack, byTime);
  }

  /** How many readers are asked. */
  int asked() {
    return (int) Arrays.stream(heldBack).filter(books -> books.length > 0).count();
  }

  /** At most so many of the readers to ask, drawn at random. */
  int[] readers(int most, long seed) {
    int[] readers = new int[heldBack.length];
    int size = 0;
    for (int reader = 0; reader < heldBack.length; reader++) {
      if (heldBack[reader].length > 0) {
        readers[size++] = reader;
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < Math.min(most, size); i++) {
      int other = i + random.nextInt(size - i);
      int swapped = readers[i];
      readers[i] = readers[other];
      readers[other] = swapped;
    }
    return Arrays.copyOf(readers, Math.min(most, size));
  }
}
