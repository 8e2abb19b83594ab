package com.legerible.analytics.recommendations;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.Outgoing;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.MapState;
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
  private transient @Nullable ValueState<String> rounds;
  private transient @Nullable MapState<Long, Integer> similar;

  LearnAndRecommend(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    model = new ModelInState(getHandle());
    learned = getHandle().getValueState("learned", Encoders.STRING(), TTLConfig.NONE());
    rounds = getHandle().getValueState("rounds", Encoders.STRING(), TTLConfig.NONE());
    similar = getHandle().getMapState("similar", Encoders.LONG(), Encoders.INT(), TTLConfig.NONE());
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      String key, Iterator<Row> rows, TimerValues timers) {
    ModelInState store = Objects.requireNonNull(model);
    ValueState<String> kept = Objects.requireNonNull(learned);
    ValueState<String> turns = Objects.requireNonNull(rounds);
    Librarian librarian =
        new Librarian(
            store,
            read(kept, Learned.class, Learned.NOTHING),
            read(turns, Rounds.class, Rounds.NONE),
            generation);
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    for (LogRecord record : LogRecord.inOrder(rows)) {
      try {
        librarian.learn(record);
      } catch (UnreadableFact e) {
        out.add(Outgoing.dead(record.dead(e.reason())));
      }
    }
    librarian.recommend().forEach(list -> out.add(outgoing(list)));
    librarian.gone().forEach(reader -> out.add(tombstone(reader)));
    librarian.similar().stream().filter(this::isNews).forEach(found -> out.add(outgoing(found)));
    store.flush();
    turns.update(Json.write(librarian.rounds()));
    kept.update(Json.write(librarian.result()));
    return CollectionConverters.asScala(out.iterator());
  }

  private static <T> T read(ValueState<String> kept, Class<T> type, T otherwise) {
    String json = kept.get();
    return json == null ? otherwise : Json.read(json, type);
  }

  /** Remembers a number made of what was published last, so that nothing is published twice. */
  private boolean isNews(SimilarBooksFound found) {
    MapState<Long, Integer> published = Objects.requireNonNull(similar);
    int now = found.items().hashCode();
    Integer before = published.getValue(found.bookId());
    if (before != null && before == now) {
      return false;
    }
    published.updateValue(found.bookId(), now);
    return true;
  }

  private Tuple3<String, String, String> outgoing(SimilarBooksFound found) {
    String key = SimilarBooksFound.key(generation, found.bookId());
    return Outgoing.to(Topics.SIMILAR_BOOKS, key, found);
  }

  private Tuple3<String, String, String> tombstone(long reader) {
    return Outgoing.tombstone(
        Topics.RECOMMENDATIONS, Recommended.key(generation, Long.toString(reader)));
  }

  private Tuple3<String, String, String> outgoing(Recommended list) {
    String key = Recommended.key(generation, list.readerId());
    return Outgoing.to(Topics.RECOMMENDATIONS, key, list);
  }
}
