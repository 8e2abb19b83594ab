package com.legerible.analytics.recommendations;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.Outgoing;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.Recommended;
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
import scala.Tuple3;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Keeps the model in the state store and gives new lists to the readers in each batch. */
final class LearnAndRecommend
    extends StatefulProcessor<String, Row, Tuple3<String, String, String>> {

  private static final long serialVersionUID = 1L;

  private final long generation;
  private transient @Nullable ModelInState model;
  private transient @Nullable ValueState<String> learned;

  LearnAndRecommend(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    model = new ModelInState(getHandle());
    learned = getHandle().getValueState("learned", Encoders.STRING(), TTLConfig.NONE());
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      String key, Iterator<Row> rows, TimerValues timers) {
    ModelInState store = Objects.requireNonNull(model);
    ValueState<String> kept = Objects.requireNonNull(learned);
    Librarian librarian = new Librarian(store, read(kept), generation);
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    for (LogRecord record : LogRecord.inOrder(rows)) {
      try {
        librarian.learn(record);
      } catch (UnreadableFact e) {
        out.add(Outgoing.dead(record.dead(e.reason())));
      }
    }
    librarian.recommend().forEach(list -> out.add(outgoing(list)));
    store.flush();
    kept.update(Json.write(librarian.result()));
    return CollectionConverters.asScala(out.iterator());
  }

  private static Learned read(ValueState<String> kept) {
    String json = kept.get();
    return json == null ? Learned.NOTHING : Json.read(json, Learned.class);
  }

  private Tuple3<String, String, String> outgoing(Recommended list) {
    String key = Recommended.key(generation, list.readerId());
    return Outgoing.to(Topics.RECOMMENDATIONS, key, list);
  }
}
