package com.legerible.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.SparkJob;
import com.legerible.localstack.servers.SparkMaster;
import com.legerible.localstack.servers.SparkWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A job that asks a real standalone cluster for more than it has. */
class ClusterRoomIT {

  private static final Home HOME = Home.find();
  private static final Path DATA = Servers.folder();

  /** Its own: what these jobs publish is none of the other tests' business. */
  private static final Kafka KAFKA = new Kafka(HOME, new DataFolder(DATA), FreePort.find());

  private static final DataFolder FOLDER = new DataFolder(DATA);
  private static final SparkMaster MASTER =
      new SparkMaster(HOME, FOLDER, FreePort.find(), FreePort.find());
  private static final SparkWorker WORKER =
      new SparkWorker(HOME, FOLDER, MASTER, 1, FreePort.find(), FreePort.find());

  @BeforeAll
  static void startTheCluster() {
    KAFKA.start();
    MASTER.start();
    WORKER.start();
  }

  @AfterAll
  static void stopTheCluster() {
    WORKER.stop();
    MASTER.stop();
    KAFKA.stop();
  }

  @Test
  void moreMemoryThanAWorkerHasEndsTheJobWithALineThatSaysWhatToChange() throws Exception {
    try (SparkJob job = job("greedy", Map.of("spark.executor.memory", "64g"))) {
      job.launch();
      assertThat(job.onExit().get(120, TimeUnit.SECONDS)).as(log(job)).isEqualTo(1);
      assertThat(job.lastWords())
          .contains("spark.executor.memory=65536m")
          .contains("8 cores and 2048 MB")
          .endsWith("Set spark.executor.memory to at most 2048m.");
      assertThat(log(job)).doesNotContain("has not accepted any resources");
    }
  }

  @Test
  void moreCoresThanThereAreInAllAreSaidByAJobThatGoesOn() throws Exception {
    try (SparkJob job =
        job("wide", Map.of("spark.cores.max", "100", "spark.executor.cores", "8"))) {
      job.launch();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> log(job).contains("Set spark.cores.max to at most 8."));
      assertThat(log(job)).contains("spark.cores.max=100", "8 cores in all");
      assertThat(job.isAlive()).isTrue();
    }
  }

  private static SparkJob job(String name, Map<String, String> asked) {
    return SparkJob.submitted(
            HOME,
            FOLDER,
            name,
            TopTenJob.class.getName(),
            MASTER,
            Map.of(
                "LEGERIBLE_KAFKA", KAFKA.address(),
                "LEGERIBLE_CHECKPOINTS", DATA.resolve(name).toString()))
        .with(asked);
  }

  private static String log(SparkJob job) throws IOException {
    return Files.exists(job.log()) ? Files.readString(job.log()) : "";
  }
}
