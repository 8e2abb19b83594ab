package com.legerible.analytics.counting;

import java.util.Iterator;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;
import org.apache.spark.sql.streaming.TTLConfig;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Counts in Spark's state store, of the group that is being processed. */
public final class BookCountsInState implements BookCounts {

  private final MapState<Long, Long> counts;

  public BookCountsInState(StatefulProcessorHandle state, String name) {
    this.counts = state.getMapState(name, Encoders.LONG(), Encoders.LONG(), TTLConfig.NONE());
  }

  @Override
  public long get(long bookId) {
    Long count = counts.getValue(bookId);
    return count == null ? 0 : count;
  }

  @Override
  public void put(long bookId, long count) {
    if (count == 0) {
      counts.removeKey(bookId);
    } else {
      counts.updateValue(bookId, count);
    }
  }

  @Override
  public Iterator<BookCount> all() {
    Iterator<Tuple2<Long, Long>> all = CollectionConverters.asJava(counts.iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public BookCount next() {
        Tuple2<Long, Long> next = all.next();
        return new BookCount(next._1(), next._2());
      }
    };
  }
}
