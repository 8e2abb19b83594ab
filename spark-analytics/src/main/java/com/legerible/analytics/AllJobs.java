package com.legerible.analytics;

import com.legerible.analytics.running.Job;
import com.legerible.analytics.settings.Settings;
import java.util.List;

/** All jobs in one process, for one computer. */
public final class AllJobs {

  private AllJobs() {}

  public static void main(String[] arguments) {
    Settings settings = Settings.fromEnvironment();
    Job.run(
        "legerible",
        List.of(
            spark -> TopTenJob.query(spark, settings),
            spark -> RecommendationsJob.query(spark, settings),
            spark -> LakeJob.query(spark, settings)));
  }
}
