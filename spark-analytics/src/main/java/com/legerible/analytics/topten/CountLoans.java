package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCountsInState;
import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keeps the counts of one partition of the loans in the state store. Gives the partition's standing
 * under the window's name, and dead letters under the name of their topic.
 */
final class CountLoans extends StatefulProcessor<Integer, Row, Tuple2<String, String>> {

  private static final long serialVersionUID = 1L;

  private transient @Nullable BookCountsInState counts;
  private transient @Nullable ValueState<String> partitionCount;

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    counts = new BookCountsInState(getHandle(), "counts");
    partitionCount = getHandle().getValueState("partition", Encoders.STRING(), TTLConfig.NONE());
  }

  @Override
  public Iterator<Tuple2<String, String>> handleInputRows(
      Integer partition, Iterator<Row> rows, TimerValues timers) {
    ValueState<String> kept = Objects.requireNonNull(partitionCount);
    LoanCounter counter = new LoanCounter(Objects.requireNonNull(counts), read(kept));
    List<Tuple2<String, String>> news = new ArrayList<>();
    for (LogRecord record : LogRecord.inOrder(rows)) {
      try {
        counter.count(record);
      } catch (UnreadableFact e) {
        news.add(new Tuple2<>(Topics.DEAD_LETTERS.name(), Json.write(record.dead(e.reason()))));
      }
    }
    kept.update(Json.write(counter.result()));
    news.add(new Tuple2<>(TopTen.ALL, Json.write(counter.standing(partition))));
    return CollectionConverters.asScala(news.iterator());
  }

  private static PartitionCount read(ValueState<String> kept) {
    String json = kept.get();
    return json == null ? PartitionCount.NOTHING : Json.read(json, PartitionCount.class);
  }
}
