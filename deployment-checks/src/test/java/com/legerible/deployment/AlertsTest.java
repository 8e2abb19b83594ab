package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules against libraries in which one thing is wrong. */
class AlertsTest {

  private static final Path FOLDER = Checkout.root().resolve("k8s/monitoring");
  private static final String TESTS = FOLDER.resolve("alerts-test.yaml").toString();

  @Test
  void everyAlertIsTriedWithItsCauseAndWithout() {
    List<String> alerts =
        Checkout.documents(FOLDER.resolve("alerts.yaml")).get(0).findValuesAsString("alert");
    assertThat(tried(true)).containsAll(alerts);
    assertThat(tried(false)).containsAll(alerts);
  }

  private static List<String> tried(boolean fires) {
    return Checkout.documents(Path.of(TESTS)).get(0).findValues("alert_rule_test").stream()
        .flatMap(Manifests::each)
        .filter(one -> one.has("exp_alerts") == fires)
        .map(one -> one.path("alertname").asString())
        .toList();
  }

  /** Where Prometheus's own judge is at hand. */
  @Test
  void prometheusSaysWhatTheTestsSay(@TempDir Path scratch) throws Exception {
    assumeTrue(run(scratch, "promtool", "--version").isEmpty(), "there is no promtool on the path");
    assertThat(run(scratch, "promtool", "test", "rules", TESTS)).isEmpty();
  }

  /** What it said if it was not content. */
  private static String run(Path scratch, String... command)
      throws IOException, InterruptedException {
    Path output = scratch.resolve("said");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean content = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
      return content ? "" : "said: " + Files.readString(output);
    } catch (IOException none) {
      return String.valueOf(none.getMessage());
    }
  }
}
