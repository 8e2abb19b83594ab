package com.legerible.analytics.topten;

import com.legerible.analytics.log.Outgoing;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.TimeMode;
import scala.Tuple2;

/** From the records of the loans to the rankings that they make. */
public final class TopTen {

  /** Rises with every change of what is kept in the state store, or of how it is laid out. */
  public static final int STATE_FORMAT = 3;

  static final int PLACES = 10;

  /** The window without a beginning. */
  static final String ALL = "all";

  private TopTen() {}

  /**
   * The rankings of all windows, as they are now and as they were at whole minutes.
   *
   * @param records with the columns of {@link com.legerible.analytics.log.KafkaTopics#records}
   * @param shares among how many tasks the partitions are divided; one is the shortest way
   * @return rows of topic, key and value
   */
  public static Dataset<Row> rankings(Dataset<Row> records, long generation, int shares) {
    return shares == 1 ? inOneStage(records, generation) : inTwoStages(records, generation, shares);
  }

  private static Dataset<Row> inOneStage(Dataset<Row> records, long generation) {
    return Outgoing.columns(
        records
            .groupByKey((MapFunction<Row, Integer>) row -> 0, Encoders.INT())
            .transformWithState(
                new CountAndPublish(generation),
                TimeMode.None(),
                OutputMode.Append(),
                Outgoing.ENCODER));
  }

  /** Each share is counted on its own, in parallel, then the few best of each are merged. */
  private static Dataset<Row> inTwoStages(Dataset<Row> records, long generation, int shares) {
    Dataset<Tuple2<String, String>> news =
        records
            .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(1) % shares, Encoders.INT())
            .transformWithState(
                new CountLoans(),
                TimeMode.None(),
                OutputMode.Append(),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()));
    return Outgoing.columns(
        news.groupByKey((MapFunction<Tuple2<String, String>, String>) Tuple2::_1, Encoders.STRING())
            .transformWithState(
                new PublishRankings(generation),
                TimeMode.None(),
                OutputMode.Append(),
                Outgoing.ENCODER));
  }
}
