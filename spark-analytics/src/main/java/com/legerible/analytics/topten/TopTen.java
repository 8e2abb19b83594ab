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

  static final int PLACES = 10;

  /** The window without a beginning. */
  static final String ALL = "all";

  private TopTen() {}

  /**
   * First each partition is counted on its own, in parallel, then the few best of each are merged.
   *
   * @param records with the columns of {@link com.legerible.analytics.log.KafkaTopics#records}
   * @return rows of topic, key and value
   */
  public static Dataset<Row> rankings(Dataset<Row> records, long generation) {
    Dataset<Tuple2<String, String>> standings =
        records
            .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(1), Encoders.INT())
            .transformWithState(
                new CountLoans(),
                TimeMode.None(),
                OutputMode.Append(),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()));
    return Outgoing.columns(
        standings
            .groupByKey((MapFunction<Tuple2<String, String>, String>) Tuple2::_1, Encoders.STRING())
            .transformWithState(
                new PublishRanking(generation),
                TimeMode.None(),
                OutputMode.Append(),
                Outgoing.ENCODER));
  }
}
