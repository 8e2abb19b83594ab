package com.legerible.analytics;

import com.legerible.analytics.log.KafkaTopics;
import com.legerible.analytics.recommendations.Recommendations;
import com.legerible.analytics.running.CheckpointGuard;
import com.legerible.analytics.running.Job;
import com.legerible.analytics.running.QueryKeeper;
import com.legerible.analytics.settings.Sessions;
import com.legerible.analytics.settings.Settings;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Learns from every loan and publishes what each reader might like. */
public final class RecommendationsJob {

  static final String NAME = "recommendations";

  private static final int STATE_FORMAT = 2;

  /** A batch of so many loans takes a second or two, so that the top ten gets its turn. */
  private static final long RECORDS_PER_BATCH = 2_000;

  private RecommendationsJob() {}

  public static void main(String[] arguments) {
    Settings settings = Settings.fromEnvironment();
    Job.run(NAME, List.of(spark -> query(spark, settings)));
  }

  static QueryKeeper query(SparkSession process, Settings settings) {
    SparkSession spark = Sessions.ofQuery(process);
    spark.conf().set("spark.sql.shuffle.partitions", Sessions.RECOMMENDATIONS_PARTITIONS);
    return new QueryKeeper(spark, settings, NAME, () -> start(spark, settings));
  }

  private static StreamingQuery start(SparkSession spark, Settings settings) throws Exception {
    String checkpoint = settings.checkpointOf(NAME);
    new CheckpointGuard(settings.kafka(), spark.sparkContext().hadoopConfiguration())
        .check(checkpoint, STATE_FORMAT, Sessions.RECOMMENDATIONS_PARTITIONS, Topics.READER_LOANS);
    KafkaTopics kafka = new KafkaTopics(settings.kafka());
    spark.sparkContext().setLocalProperty("spark.scheduler.pool", NAME);
    return kafka
        .writer(
            Recommendations.lists(
                kafka.records(spark, RECORDS_PER_BATCH, Topics.READER_LOANS).coalesce(1),
                settings.generation()))
        .queryName(NAME)
        .option("checkpointLocation", checkpoint)
        .trigger(Trigger.ProcessingTime(settings.recommendationsEvery().toMillis()))
        .start();
  }
}
