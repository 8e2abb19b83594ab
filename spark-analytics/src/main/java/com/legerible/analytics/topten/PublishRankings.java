package com.legerible.analytics.topten;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.Outgoing;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.Tuple3;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rankings of what the tasks that count have told. */
final class PublishRankings
    extends StatefulProcessor<String, Tuple2<String, String>, Tuple3<String, String, String>> {

  private static final long serialVersionUID = 1L;

  private final long generation;
  private transient @Nullable KeptBoard board;

  PublishRankings(long generation) {
    this.generation = generation;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    board = new KeptBoard(getHandle(), generation);
  }

  @Override
  public Iterator<Tuple3<String, String, String>> handleInputRows(
      String key, Iterator<Tuple2<String, String>> rows, TimerValues timers) {
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    if (key.equals(Topics.DEAD_LETTERS.name())) {
      rows.foreach(row -> out.add(Outgoing.dead(Json.read(row._2(), DeadLetter.class))));
    } else {
      List<Standing> minutes = new ArrayList<>();
      List<Standing> standings = new ArrayList<>();
      while (rows.hasNext()) {
        CountLoans.News news = Json.read(rows.next()._2(), CountLoans.News.class);
        minutes.addAll(news.minutes());
        standings.addAll(news.standings());
      }
      out.addAll(Objects.requireNonNull(board).after(minutes, standings));
    }
    return CollectionConverters.asScala(out.iterator());
  }
}
