package com.legerible.analytics.topten;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.Outgoing;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.ValueState;
import scala.Tuple3;

/**
 * The board in Spark's state store. It numbers what is published, so a batch that runs again gives
 * the same numbers.
 */
final class KeptBoard {

  private final ValueState<String> kept;
  private final long generation;

  KeptBoard(StatefulProcessorHandle state, long generation) {
    this.kept = state.getValueState("board", Encoders.STRING(), TTLConfig.NONE());
    this.generation = generation;
  }

  /** What is to be sent after the news of some partitions. */
  List<Tuple3<String, String, String>> after(List<Standing> minutes, List<Standing> standings) {
    String json = kept.get();
    Board board = json == null ? Board.EMPTY : Json.read(json, Board.class);
    for (Standing minute : minutes) {
      board = board.passed(minute);
    }
    for (Standing standing : standings) {
      board = board.with(standing);
    }
    List<TopTenChanged> news = board.news(generation);
    List<Tuple3<String, String, String>> out = new ArrayList<>();
    board.history(generation).forEach(ranking -> out.add(to(Topics.TOP_TEN_MINUTES, ranking)));
    news.forEach(ranking -> out.add(to(Topics.TOP_TEN, ranking)));
    kept.update(Json.write(board.told().published(news)));
    return out;
  }

  private Tuple3<String, String, String> to(Topic topic, TopTenChanged ranking) {
    return Outgoing.to(topic, TopTenChanged.key(generation, ranking.window()), ranking);
  }
}
