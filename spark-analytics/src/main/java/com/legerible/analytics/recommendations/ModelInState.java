package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.counting.BookCounts;
import com.legerible.analytics.counting.BookCountsInState;
import com.legerible.analytics.log.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;
import org.apache.spark.sql.streaming.TTLConfig;

/**
 * A model in Spark's state store. What a batch touches is read once and written once, when the
 * batch is done: popular books are touched by nearly every loan.
 */
final class ModelInState implements ModelStore {

  private final MapState<Long, byte[]> togetherInState;
  private final MapState<String, String> notes;
  private final CachedCounts readers;
  private final Map<Long, BookNumbers> together = new HashMap<>();
  private final Set<Long> changedTogether = new HashSet<>();
  private final Map<Long, ReaderBooks> books = new HashMap<>();
  private final Set<Long> changedBooks = new HashSet<>();

  /**
   * @param notes in which the books of each reader are kept, among others
   */
  ModelInState(StatefulProcessorHandle state, MapState<String, String> notes) {
    this.notes = notes;
    togetherInState =
        state.getMapState("together", Encoders.LONG(), Encoders.BINARY(), TTLConfig.NONE());
    readers = new CachedCounts(new BookCountsInState(state, "readers"));
  }

  @Override
  public BookCounts readers() {
    return readers;
  }

  @Override
  public BookNumbers together(long bookId) {
    return together.computeIfAbsent(
        bookId,
        id -> {
          byte[] bytes = togetherInState.getValue(id);
          return bytes == null ? new BookNumbers() : BookNumbers.fromBytes(bytes);
        });
  }

  @Override
  public void keepTogether(long bookId, BookNumbers numbers) {
    together.put(bookId, numbers);
    changedTogether.add(bookId);
  }

  @Override
  public ReaderBooks booksOf(long readerId) {
    return books.computeIfAbsent(
        readerId,
        id -> {
          String json = notes.getValue(note(id));
          return new ReaderBooks(
              json == null ? ReaderBooks.Kept.NOTHING : Json.read(json, ReaderBooks.Kept.class));
        });
  }

  @Override
  public void changed(long readerId) {
    changedBooks.add(readerId);
  }

  private static String note(long readerId) {
    return "reader/" + readerId;
  }

  /** Writes what has changed; must be called at the end of a batch. */
  void flush() {
    readers.flush();
    for (long book : changedTogether) {
      togetherInState.updateValue(book, together(book).toBytes());
    }
    for (long reader : changedBooks) {
      notes.updateValue(note(reader), Json.write(booksOf(reader).kept()));
    }
    together.clear();
    changedTogether.clear();
    books.clear();
    changedBooks.clear();
  }

  private static final class CachedCounts implements BookCounts {

    private final BookCounts counts;
    private final Map<Long, Long> cache = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();

    private CachedCounts(BookCounts counts) {
      this.counts = counts;
    }

    @Override
    public long get(long bookId) {
      return cache.computeIfAbsent(bookId, counts::get);
    }

    @Override
    public void put(long bookId, long count) {
      cache.put(bookId, count);
      changed.add(bookId);
    }

    @Override
    public Iterator<BookCount> all() {
      write();
      return counts.all();
    }

    private void write() {
      changed.forEach(book -> counts.put(book, get(book)));
      changed.clear();
    }

    private void flush() {
      write();
      cache.clear();
    }
  }
}
