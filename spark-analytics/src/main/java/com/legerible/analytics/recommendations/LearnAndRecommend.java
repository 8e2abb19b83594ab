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
import org.jspecify.annotations.Nullable;
import scala.Tuple3;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keeps the model in the state store and gives new lists to the readers in each batch. Spark
 * prepares each state anew for every batch, so there are as few as possible.
 */
final class LearnAndRecommend
    extends StatefulProcessor<String, Row, Tuple3<String, String, String>> {

  private static final long serialVersionUID = 1L;

  private final long generation;
  private static final String LEARNED = "learned";
  private static final String ROUNDS = "rounds";

  private transient @Nullable ModelInState model;
  private transient @Nullable MapState<String, String> notes;

  LearnAndRecommend(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    MapState<String, String> kept =
        getHandle().getMapState("notes", Encoders.STRING(), Encoders.STRING(), TTLConfig.NONE());
    notes = kept;
    model = new ModelInState(getHandle(), kept);
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      String key, Iterator<Row> rows, TimerValues timers) {
    ModelInState store = Objects.requireNonNull(model);
    MapState<String, String> kept = Objects.requireNonNull(notes);
    Librarian librarian =
        new Librarian(
            store,
            read(kept.getValue(LEARNED), Learned.class, Learned.NOTHING),
            read(kept.getValue(ROUNDS), Rounds.class, Rounds.NONE),
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
    kept.updateValue(ROUNDS, Json.write(librarian.rounds()));
    kept.updateValue(LEARNED, Json.write(librarian.result()));
    return CollectionConverters.asScala(out.iterator());
  }

  private static <T> T read(@Nullable String json, Class<T> type, T otherwise) {
    return json == null ? otherwise : Json.read(json, type);
  }

  /** Remembers a number made of what was published last, so that nothing is published twice. */
  private boolean isNews(SimilarBooksFound found) {
    MapState<String, String> published = Objects.requireNonNull(notes);
    String note = "similar/" + found.bookId();
    String now = Integer.toString(found.items().hashCode());
    if (now.equals(published.getValue(note))) {
      return false;
    }
    published.updateValue(note, now);
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
