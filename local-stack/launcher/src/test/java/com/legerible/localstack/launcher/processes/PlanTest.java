package com.legerible.localstack.launcher.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  @TempDir Path data;

  @Test
  void everyProcessOfTheStackIsThereAndPostgresIsTheLastToStop() {
    Plan plan = plan(new Wishes(8080, SparkWishes.of(SparkMode.LOCAL), false, false));
    assertThat(names(plan))
        .containsExactly(
            "desktop",
            "isbn-source",
            "cataloguer",
            "spark",
            "backend",
            "kafka",
            "cassandra",
            "memcached",
            "postgres");
    assertThat(plan.parts()).extracting(Part::stopsAt).isSorted().endsWith(6);
    assertThat(plan.address()).isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void withoutAWindowThereIsNoDesktop() {
    assertThat(names(plan(new Wishes(8080, SparkWishes.of(SparkMode.LOCAL), true, false))))
        .doesNotContain("desktop");
  }

  @Test
  void aClusterHasAMasterTwoWorkersAndADriverForEachJob() {
    Plan plan = plan(new Wishes(8080, SparkWishes.of(SparkMode.CLUSTER), true, false));
    assertThat(names(plan))
        .contains(
            "spark-top-ten",
            "spark-recommendations",
            "spark-lake",
            "spark-worker-1",
            "spark-worker-2",
            "spark-master")
        .doesNotContain("spark");
    assertThat(pages(plan)).containsOnlyKeys("spark-master");
  }

  @Test
  void whereTheyAreAskedForTheJobsHavePagesAndAHistory() {
    var wishes = new SparkWishes(SparkMode.LOCAL, true, Map.of("spark.ui.retainedJobs", "10"));
    Plan plan = plan(new Wishes(8080, wishes, true, false));
    assertThat(pages(plan)).containsOnlyKeys("spark", "spark-history");
    assertThat(pages(plan).values())
        .allMatch(page -> page.startsWith("http://127.0.0.1:"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theTopTenDoesNotWaitForCassandra() {
    for (SparkMode mode : SparkMode.values()) {
      Plan plan = plan(new Wishes(8080, SparkWishes.of(mode), true, false));
      assertThat(plan.parts())
          .filteredOn(part -> part.after().contains("cassandra"))
          .extracting(part -> part.server().name())
          .isSubsetOf("spark-lake");
    }
  }

  @Test
  void aReplayRunsBesideWhatIsShownUnderNamesOfItsOwn() {
    for (SparkMode mode : SparkMode.values()) {
      Plan plan = plan(new Wishes(8080, SparkWishes.of(mode), true, false));
      assertThat(plan.jobs().apply(2))
          .extracting(part -> part.server().name())
          .isNotEmpty()
          .allMatch(name -> name.endsWith("-2"))
          .doesNotContainAnyElementsOf(names(plan));
    }
  }

  private Plan plan(Wishes wishes) {
    return Plan.of(Home.find(), new DataFolder(data), wishes, 1);
  }

  private static Map<String, String> pages(Plan plan) {
    Map<String, String> pages = new TreeMap<>();
    plan.parts().stream()
        .map(Part::server)
        .forEach(server -> server.page().ifPresent(page -> pages.put(server.name(), page)));
    return pages;
  }

  private static List<String> names(Plan plan) {
    return plan.parts().stream().map(part -> part.server().name()).toList();
  }
}
