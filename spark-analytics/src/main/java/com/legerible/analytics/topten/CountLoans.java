package com.legerible.analytics.topten;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts some of the partitions, while other tasks count the others. Gives what is news to all
 * rankings under one name, and dead letters under the name of their topic.
 */
final class CountLoans extends StatefulProcessor<Integer, Row, Tuple2<String, String>> {

  static final String NEWS = "news";

  private static final long serialVersionUID = 1L;

  /** What one task tells the board. */
  record News(List<Standing> minutes, List<Standing> standings) {
    News {
      minutes = List.copyOf(minutes);
      standings = List.copyOf(standings);
    }
  }

  private transient @Nullable TallyStores stores;

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    stores = new TallyStores(getHandle());
  }

  @Override
  public Iterator<Tuple2<String, String>> handleInputRows(
      Integer share, Iterator<Row> rows, TimerValues timers) {
    BatchCount count =
        BatchCount.of(LogRecord.inOrder(rows), Objects.requireNonNull(stores)::ofPartition);
    List<Tuple2<String, String>> out = new ArrayList<>();
    count
        .letters()
        .forEach(letter -> out.add(new Tuple2<>(Topics.DEAD_LETTERS.name(), Json.write(letter))));
    out.add(new Tuple2<>(NEWS, Json.write(new News(count.minutes(), count.standings()))));
    return CollectionConverters.asScala(out.iterator());
  }
}
