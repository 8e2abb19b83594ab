package com.legerible.analytics.topten;

import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.jspecify.annotations.Nullable;
import scala.Tuple3;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Counts all partitions and publishes their rankings at once: the shortest way. */
final class CountAndPublish
    extends StatefulProcessor<Integer, Row, Tuple3<String, String, String>> {

  private static final long serialVersionUID = 1L;

  private final long generation;
  private transient @Nullable TallyStores stores;
  private transient @Nullable KeptBoard board;

  CountAndPublish(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    stores = new TallyStores(getHandle());
    board = new KeptBoard(getHandle(), generation);
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      Integer share, Iterator<Row> rows, TimerValues timers) {
    BatchCount count =
        BatchCount.of(LogRecord.inOrder(rows), Objects.requireNonNull(stores)::ofPartition);
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    count.letters().forEach(letter -> out.add(Outgoing.dead(letter)));
    out.addAll(Objects.requireNonNull(board).after(count.minutes(), count.standings()));
    return CollectionConverters.asScala(out.iterator());
  }
}
