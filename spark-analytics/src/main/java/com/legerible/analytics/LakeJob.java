package com.legerible.analytics;

import com.legerible.analytics.lake.Lake;
import com.legerible.analytics.lake.LakeSettings;
import com.legerible.analytics.log.KafkaTopics;
import com.legerible.analytics.running.CheckpointGuard;
import com.legerible.analytics.running.Job;
import com.legerible.analytics.running.QueryKeeper;
import com.legerible.analytics.settings.Sessions;
import com.legerible.analytics.settings.Settings;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Keeps every loan, the rankings of whole minutes and what was recommended in Cassandra. */
public final class LakeJob {

  static final String NAME = "lake";

  private static final int FORMAT = 2;
  private static final long RECORDS_PER_BATCH = 20_000;
  private static final Topic[] TOPICS = {
    Topics.LOANS, Topics.READER_LOANS, Topics.TOP_TEN_MINUTES, Topics.RECOMMENDATIONS
  };

  private LakeJob() {}

  public static void main(String[] arguments) {
    Settings settings = Settings.fromEnvironment();
    Job.run(NAME, List.of(spark -> query(spark, settings)));
  }

  static QueryKeeper query(SparkSession process, Settings settings) {
    SparkSession spark = Sessions.ofQuery(process);
    return new QueryKeeper(spark, settings, NAME, () -> start(spark, settings));
  }

  private static StreamingQuery start(SparkSession spark, Settings settings) throws Exception {
    String checkpoint = settings.checkpointOf(NAME);
    new CheckpointGuard(settings.kafka(), spark.sparkContext().hadoopConfiguration())
        .check(checkpoint, FORMAT, Sessions.STATELESS, TOPICS);
    Lake lake = new Lake(LakeSettings.of(settings));
    lake.prepare();
    spark.sparkContext().setLocalProperty("spark.scheduler.pool", NAME);
    VoidFunction2<Dataset<Row>, Long> write = (batch, number) -> lake.write(batch);
    return new KafkaTopics(settings.kafka())
        .records(spark, RECORDS_PER_BATCH, TOPICS)
        .writeStream()
        .foreachBatch(write)
        .queryName(NAME)
        .option("checkpointLocation", checkpoint)
        .trigger(Trigger.ProcessingTime(settings.lakeEvery().toMillis()))
        .start();
  }
}
