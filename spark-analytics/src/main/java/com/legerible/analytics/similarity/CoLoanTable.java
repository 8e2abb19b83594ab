package com.legerible.analytics.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All shared readers of a whole library in memory. */
public final class CoLoanTable implements CoLoans {

  private final int[] readers;
  private final Row[] rows;

  private CoLoanTable(int[] readers) {
    this.readers = readers;
    this.rows = new Row[readers.length];
  }

  public static CoLoanTable of(Histories byReader) {
    Histories byBook = byReader.byBook();
    CoLoanTable table = new CoLoanTable(byReader.readersOfBooks());
    ThreadLocal<SharedReaders> counters =
        ThreadLocal.withInitial(() -> new SharedReaders(byReader, byBook));
    IntStream.range(0, byReader.books())
        .parallel()
        .forEach(book -> table.rows[book] = row(book, counters.get()));
    return table;
  }

  private static Row row(int book, SharedReaders counter) {
    counter.count(book);
    if (2 * counter.size() > counter.books()) {
      return new EveryBook(
          IntStream.range(0, counter.books())
              .map(other -> other == book ? 0 : counter.countOf(other))
              .toArray());
    }
    int[] others =
        IntStream.range(0, counter.size())
            .map(counter::bookAt)
            .filter(other -> other != book)
            .sorted()
            .toArray();
    return new SomeBooks(others, Arrays.stream(others).map(counter::countOf).toArray());
  }

  @Override
  public int readers(int book) {
    return readers[book];
  }

  @Override
  public int shared(int one, int other) {
    return rows[one].with(other);
  }

  @Override
  public void others(int book, Visitor visitor) {
    rows[book].show(visitor);
  }

  /** The shared readers of one book. */
  private interface Row {
    int with(int other);

    void show(Visitor visitor);
  }

  /** Of a book that shares readers with most others. */
  private static final class EveryBook implements Row {

    private final int[] shared;

    private EveryBook(int[] shared) {
      this.shared = shared;
    }

    @Override
    public int with(int other) {
      return shared[other];
    }

    @Override
    public void show(Visitor visitor) {
      for (int other = 0; other < shared.length; other++) {
        if (shared[other] > 0) {
          visitor.shares(other, shared[other]);
        }
      }
    }
  }

  /** Of a book that shares readers with few others. */
  private static final class SomeBooks implements Row {

    private final int[] others;
    private final int[] shared;

    private SomeBooks(int[] others, int[] shared) {
      this.others = others;
      this.shared = shared;
    }

    @Override
    public int with(int other) {
      int at = Arrays.binarySearch(others, other);
      return at < 0 ? 0 : shared[at];
    }

    @Override
    public void show(Visitor visitor) {
      for (int i = 0; i < others.length; i++) {
        visitor.shares(others[i], shared[i]);
      }
    }
  }
}
