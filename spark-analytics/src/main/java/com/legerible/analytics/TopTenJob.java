package com.legerible.analytics;

import com.legerible.analytics.log.KafkaTopics;
import com.legerible.analytics.running.CheckpointGuard;
import com.legerible.analytics.running.Job;
import com.legerible.analytics.running.QueryKeeper;
import com.legerible.analytics.settings.Sessions;
import com.legerible.analytics.settings.Settings;
import com.legerible.analytics.topten.TopTen;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Counts every loan and publishes the top ten. */
public final class TopTenJob {

  static final String NAME = "top-ten";

  /** Holds a batch of a first run over old loans to some 100 MB. */
  private static final long RECORDS_PER_BATCH = 100_000;

  private TopTenJob() {}

  public static void main(String[] arguments) {
    Settings settings = Settings.fromEnvironment();
    Job.run(NAME, List.of(spark -> query(spark, settings)));
  }

  static QueryKeeper query(SparkSession process, Settings settings) {
    SparkSession spark = Sessions.ofQuery(process);
    spark.conf().set("spark.sql.shuffle.partitions", settings.statePartitions());
    return new QueryKeeper(spark, settings, NAME, () -> start(spark, settings));
  }

  private static StreamingQuery start(SparkSession spark, Settings settings) throws Exception {
    String checkpoint = settings.checkpointOf(NAME);
    new CheckpointGuard(settings.kafka(), spark.sparkContext().hadoopConfiguration())
        .check(checkpoint, TopTen.STATE_FORMAT, settings.statePartitions(), Topics.LOANS);
    KafkaTopics kafka = new KafkaTopics(settings.kafka());
    spark.sparkContext().setLocalProperty("spark.scheduler.pool", NAME);
    return kafka
        .writer(
            TopTen.rankings(
                kafka
                    .records(spark, RECORDS_PER_BATCH, Topics.LOANS)
                    .coalesce(settings.statePartitions()),
                settings.generation(),
                settings.statePartitions()))
        .queryName(NAME)
        .option("checkpointLocation", checkpoint)
        .trigger(Trigger.ProcessingTime(settings.topTenEvery().toMillis()))
        .start();
  }
}
