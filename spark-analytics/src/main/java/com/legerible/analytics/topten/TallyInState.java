package com.legerible.analytics.topten;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;
import org.apache.spark.sql.streaming.TTLConfig;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** The counts of one partition in Spark's state store. */
final class TallyInState implements TallyStore {

  /** Buckets of different windows never get the same key: no year has so many seconds. */
  private static final int WINDOW_SHIFT = 56;

  private final MapState<Long, byte[]> books;
  private final MapState<Long, byte[]> buckets;
  private final MapState<String, byte[]> notes;

  TallyInState(StatefulProcessorHandle state, int partition) {
    books =
        state.getMapState(
            "books" + partition, Encoders.LONG(), Encoders.BINARY(), TTLConfig.NONE());
    buckets =
        state.getMapState(
            "buckets" + partition, Encoders.LONG(), Encoders.BINARY(), TTLConfig.NONE());
    notes =
        state.getMapState(
            "notes" + partition, Encoders.STRING(), Encoders.BINARY(), TTLConfig.NONE());
  }

  @Override
  public byte @Nullable [] book(long bookId) {
    return books.getValue(bookId);
  }

  @Override
  public void putBook(long bookId, byte[] tally) {
    books.updateValue(bookId, tally);
  }

  @Override
  public void removeBook(long bookId) {
    books.removeKey(bookId);
  }

  @Override
  public Iterator<Map.Entry<Long, byte[]>> books() {
    Iterator<Tuple2<Long, byte[]>> all = CollectionConverters.asJava(books.iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Map.Entry<Long, byte[]> next() {
        Tuple2<Long, byte[]> book = all.next();
        return Map.entry(book._1(), book._2());
      }
    };
  }

  @Override
  public byte @Nullable [] bucket(Window window, long number) {
    return buckets.getValue(key(window, number));
  }

  @Override
  public void putBucket(Window window, long number, byte[] loans) {
    buckets.updateValue(key(window, number), loans);
  }

  @Override
  public void removeBucket(Window window, long number) {
    buckets.removeKey(key(window, number));
  }

  private static long key(Window window, long number) {
    return ((long) window.index() << WINDOW_SHIFT) + number;
  }

  @Override
  public byte @Nullable [] note(String name) {
    return notes.getValue(name);
  }

  @Override
  public void putNote(String name, byte[] note) {
    notes.updateValue(name, note);
  }
}
