package com.legerible.analytics.topten;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.Outgoing;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.Tuple3;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Merges the partitions' standings into the ranking and numbers what it publishes. The number is
 * part of the state, so a batch that runs again gives the same numbers.
 */
final class PublishRanking
    extends StatefulProcessor<String, Tuple2<String, String>, Tuple3<String, String, String>> {

  private static final long serialVersionUID = 1L;

  private final long generation;
  private transient @Nullable ValueState<String> board;

  PublishRanking(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    board = getHandle().getValueState("board", Encoders.STRING(), TTLConfig.NONE());
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      String key, Iterator<Tuple2<String, String>> rows, TimerValues timers) {
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    if (key.equals(Topics.DEAD_LETTERS.name())) {
      rows.foreach(row -> out.add(Outgoing.dead(Json.read(row._2(), DeadLetter.class))));
    } else {
      ranking(rows).ifPresent(ranking -> out.add(published(ranking)));
    }
    return CollectionConverters.asScala(out.iterator());
  }

  private Optional<TopTenChanged> ranking(Iterator<Tuple2<String, String>> rows) {
    ValueState<String> kept = Objects.requireNonNull(board);
    String json = kept.get();
    Board current = json == null ? Board.EMPTY : Json.read(json, Board.class);
    while (rows.hasNext()) {
      current = current.with(Json.read(rows.next()._2(), Standing.class));
    }
    Optional<TopTenChanged> news = current.news(generation);
    kept.update(Json.write(news.map(current::published).orElse(current)));
    return news;
  }

  private Tuple3<String, String, String> published(TopTenChanged ranking) {
    return Outgoing.to(Topics.TOP_TEN, TopTenChanged.key(generation, ranking.window()), ranking);
  }
}
