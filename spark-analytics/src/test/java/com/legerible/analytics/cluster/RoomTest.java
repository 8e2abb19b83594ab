package com.legerible.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.cluster.StandaloneCluster.Application;
import com.legerible.analytics.cluster.StandaloneCluster.Worker;
import com.legerible.analytics.log.Json;
import java.util.List;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final Worker SMALL = new Worker("ALIVE", 8, 2048, 8, 2048);
  private static final Worker WIDE = new Worker("ALIVE", 16, 1024, 16, 1024);
  private static final Worker FULL = new Worker("ALIVE", 8, 2048, 0, 512);

  @Test
  void whatFitsHasNoObstacle() {
    assertThat(room(new Asked(2, 512, 2), SMALL).obstacle()).isEmpty();
    assertThat(room(new Asked(2, 512, 2), SMALL).shortage()).isEmpty();
  }

  @Test
  void tooMuchMemoryNamesTheWorkersAndTheSettingToChange() {
    assertThat(room(new Asked(2, 65_536, 2), SMALL, WIDE).obstacle())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .contains("2 workers: 8 cores and 2048 MB, 16 cores and 1024 MB")
                    .endsWith("Set spark.executor.memory to at most 2048m."));
  }

  @Test
  void tooManyCoresNameTheMostThatAWorkerHas() {
    assertThat(room(new Asked(64, 512, 64), SMALL, WIDE).obstacle())
        .hasValueSatisfying(
            line -> assertThat(line).endsWith("Set spark.executor.cores to at most 16."));
  }

  @Test
  void moreOfBothNamesBothSettings() {
    assertThat(room(new Asked(64, 9_999, 64), SMALL).obstacle())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .contains("spark.executor.cores to at most 8")
                    .contains("spark.executor.memory to at most 2048m"));
  }

  @Test
  void eachAloneMayFitSomewhereAndBothTogetherNowhere() {
    assertThat(room(new Asked(16, 2_048, 16), SMALL, WIDE).obstacle())
        .hasValueSatisfying(line -> assertThat(line).contains("until one worker has both"));
  }

  @Test
  void fewerCoresInAllThanOneExecutorTakesAreAnObstacleOfTheJobItself() {
    assertThat(room(new Asked(2, 512, 1), SMALL).obstacle())
        .hasValueSatisfying(line -> assertThat(line).contains("Set spark.cores.max to at least 2"));
  }

  @Test
  void withoutWorkersTheJobWaitsForThem() {
    assertThat(room(new Asked(64, 512, 64)).obstacle()).isEmpty();
    assertThat(room(new Asked(64, 512, 64)).delay()).contains("no worker is connected");
  }

  @Test
  void whatOthersHoldIsNamed() {
    StandaloneCluster full =
        new StandaloneCluster(
            "ALIVE", List.of(FULL), List.of(new Application("app-1", "greedy", 8)));
    Room room = new Room("app-2", new Asked(2, 512, 2), full);
    assertThat(room.obstacle()).isEmpty();
    assertThat(room.delay()).contains("greedy holds 8", "spark.cores.max");
    assertThat(new Room("app-1", new Asked(2, 512, 2), full).delay())
        .contains("none has reached the driver yet");
  }

  @Test
  void moreCoresThanThereAreInAllAreSaidToo() {
    assertThat(room(new Asked(2, 512, 100), SMALL, FULL).shortage())
        .hasValueSatisfying(
            line ->
                assertThat(line).contains("16 cores in all", "Set spark.cores.max to at most 16"));
  }

  @Test
  void whatIsAskedIsReadAsSparkReadsIt() {
    SparkConf settings =
        new SparkConf(false)
            .set("spark.executor.memory", "2g")
            .set("spark.executor.cores", "4")
            .set("spark.cores.max", "8");
    assertThat(Asked.of(settings)).isEqualTo(new Asked(4, 2_048, 8));
    assertThat(Asked.of(new SparkConf(false))).isEqualTo(new Asked(1, 1_024, Integer.MAX_VALUE));
  }

  @Test
  void theMastersPageIsRead() {
    String page =
        """
        {"url": "spark://127.0.0.1:7077", "status": "ALIVE", "cores": 16,
         "workers": [
           {"id": "w1", "state": "ALIVE", "cores": 8, "coresused": 2, "coresfree": 6,
            "memory": 2048, "memoryused": 512, "memoryfree": 1536},
           {"id": "w2", "state": "DEAD", "cores": 8, "coresused": 0, "coresfree": 8,
            "memory": 2048, "memoryused": 0, "memoryfree": 2048}],
         "activeapps": [{"id": "a", "name": "top-ten", "cores": 2, "state": "RUNNING"}]}
        """;
    StandaloneCluster cluster = Json.read(page, StandaloneCluster.class);
    assertThat(cluster.workers()).containsExactly(new Worker("ALIVE", 8, 2048, 6, 1536));
    assertThat(cluster.holders()).isEqualTo("top-ten holds 2");
  }

  private static Room room(Asked asked, Worker... workers) {
    return new Room("app-2", asked, new StandaloneCluster("ALIVE", List.of(workers), List.of()));
  }
}
