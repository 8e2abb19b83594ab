package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkClusterIT {

  @Test
  void theJobsRunOnTheExecutorsOfTheWorkers() {
    try (Stack stack = Stack.startedIn(SharedStack.newFolder("cluster"), "--spark=cluster")) {
      List<String> executors =
          stack.everyProcess().stream()
              .flatMap(process -> process.info().commandLine().stream())
              .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
              .toList();
      assertThat(executors).hasSizeGreaterThanOrEqualTo(3);

      Library susi = stack.library().as("susi");
      long id = susi.simulate(50, 25, 11).id();
      Waiting.until(() -> susi.simulation(id).made() == 50);
      stack.awaitEqualRecount();

      killAnExecutor(stack);
      susi.loan(susi.bookIds().get(0));
      stack.awaitEqualRecount();
    }
  }

  private static void killAnExecutor(Stack stack) {
    stack.everyProcess().stream()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
                    .isPresent())
        .findFirst()
        .orElseThrow()
        .destroyForcibly();
  }
}
