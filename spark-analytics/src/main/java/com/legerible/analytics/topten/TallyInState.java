package com.legerible.analytics.topten;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.streaming.MapState;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** The counts of one partition in Spark's state store. */
final class TallyInState implements TallyStore {

  private final MapState<Long, byte[]> books;
  private final MapState<String, byte[]> others;
  private final String prefix;

  /**
   * @param books of this partition only: all of them are looked at when a list is too short
   * @param others of all partitions
   */
  TallyInState(MapState<Long, byte[]> books, MapState<String, byte[]> others, int partition) {
    this.books = books;
    this.others = others;
    this.prefix = partition + "/";
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
    return others.getValue(key(window, number));
  }

  @Override
  public void putBucket(Window window, long number, byte[] loans) {
    others.updateValue(key(window, number), loans);
  }

  @Override
  public void removeBucket(Window window, long number) {
    others.removeKey(key(window, number));
  }

  private String key(Window window, long number) {
    return prefix + window.label() + "/" + number;
  }

  @Override
  public byte @Nullable [] note(String name) {
    return others.getValue(prefix + name);
  }

  @Override
  public void putNote(String name, byte[] note) {
    others.updateValue(prefix + name, note);
  }
}
