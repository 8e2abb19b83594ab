package com.legerible.analytics.recommendations;

import com.legerible.analytics.log.Outgoing;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.TimeMode;

/** From the records of readers' loans to the lists of books that they might like. */
public final class Recommendations {

  /** Similar books can be anywhere, so all that is learned is one group. */
  private static final String MODEL = "model";

  private Recommendations() {}

  /**
   * One list for each reader in a batch.
   *
   * @param records with the columns of {@link com.legerible.analytics.log.KafkaTopics#records}
   * @return rows of topic, key and value
   */
  public static Dataset<Row> lists(Dataset<Row> records, long generation) {
    return Outgoing.columns(
        records
            .groupByKey((MapFunction<Row, String>) row -> MODEL, Encoders.STRING())
            .transformWithState(
                new LearnAndRecommend(generation),
                TimeMode.None(),
                OutputMode.Append(),
                Outgoing.ENCODER));
  }
}
