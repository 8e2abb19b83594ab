package com.legerible.analytics.log;

import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.topics.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;

/** Reads topics as streams, writes answers to topics. */
public final class KafkaTopics {

  private final KafkaConnection kafka;

  public KafkaTopics(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /**
   * All records of the topics as a stream, in the columns that {@link LogRecord#from} reads.
   *
   * @param perBatch a bound on what one batch holds in memory, for the first run over old records
   */
  public Dataset<Row> records(SparkSession spark, long perBatch, Topic... topics) {
    return columns(
        spark
            .readStream()
            .format("kafka")
            .options(connection())
            .option("kafka.request.timeout.ms", "10000")
            .option("kafka.default.api.timeout.ms", "20000")
            // A fetch ahead that finds nothing would hold the connection against the next batch.
            .option("kafka.fetch.max.wait.ms", "5")
            .option("subscribe", names(topics))
            .option("startingOffsets", "earliest")
            .option("failOnDataLoss", "true")
            .option("includeHeaders", "true")
            .option("maxOffsetsPerTrigger", perBatch)
            .load());
  }

  /** Spark hands on to Kafka's clients what begins with their name. */
  private Map<String, String> connection() {
    return kafka.settings().entrySet().stream()
        .collect(Collectors.toMap(one -> "kafka." + one.getKey(), Map.Entry::getValue));
  }

  private static String names(Topic... topics) {
    return Arrays.stream(topics).map(Topic::name).collect(Collectors.joining(","));
  }

  private static Dataset<Row> columns(Dataset<Row> kafka) {
    String position = "get(filter(headers, h -> h.key = '" + Topic.POSITION_HEADER + "'), 0).value";
    return kafka.selectExpr(
        "topic",
        "partition",
        "offset",
        "unix_millis(timestamp) AS appendedAt",
        "CAST(key AS STRING) AS key",
        "CAST(value AS STRING) AS value",
        "CAST(" + position + " AS STRING) AS position");
  }

  /** Sends each row of the columns topic, key and value to the topic that it names. */
  public DataStreamWriter<Row> writer(Dataset<Row> answers) {
    return answers
        .writeStream()
        .format("kafka")
        .outputMode("append")
        .options(connection())
        .option("kafka.acks", "all")
        .option("kafka.linger.ms", "0")
        .option("kafka.max.block.ms", "10000")
        .option("kafka.request.timeout.ms", "10000")
        .option("kafka.delivery.timeout.ms", "30000");
  }
}
