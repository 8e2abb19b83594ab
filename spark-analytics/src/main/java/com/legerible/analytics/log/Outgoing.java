package com.legerible.analytics.log;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple3;

/**
 * Records on their way to Kafka. Dead letters travel in the same rows as answers, so that one
 * reading of the source serves both.
 */
public final class Outgoing {

  /** Topic, key and value. */
  public static final Encoder<Tuple3<String, String, String>> ENCODER =
      Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING());

  private Outgoing() {}

  public static Tuple3<String, String, String> to(Topic topic, String key, Object event) {
    return new Tuple3<>(topic.name(), key, Json.write(event));
  }

  /** Says that there is nothing more under a key. */
  public static Tuple3<String, String, String> tombstone(Topic topic, String key) {
    return new Tuple3<>(topic.name(), key, null);
  }

  public static Tuple3<String, String, String> dead(DeadLetter letter) {
    return to(Topics.DEAD_LETTERS, letter.topic(), letter);
  }

  /** With the column names that the Kafka sink asks for. */
  public static Dataset<Row> columns(Dataset<Tuple3<String, String, String>> rows) {
    return rows.toDF("topic", "key", "value");
  }
}
