package com.legerible.backend.imports;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** As many runners as imports may run at the same time here. */
@Component
final class ImportRunners implements SmartLifecycle {

  private final List<ImportRunner> runners;

  ImportRunners(
      ImportStore store,
      ImportSteps steps,
      Uploads uploads,
      ImportBell bell,
      ImportProperties properties) {
    this.runners =
        IntStream.range(0, properties.atOnce())
            .mapToObj(n -> new ImportRunner(n + 1, store, steps, uploads, bell, properties))
            .toList();
  }

  /** Stops before the relay does. */
  @Override
  public int getPhase() {
    return 1_000;
  }

  @Override
  public void start() {
    runners.forEach(ImportRunner::start);
  }

  @Override
  public void stop() {
    runners.parallelStream().forEach(ImportRunner::stop);
  }

  @Override
  public boolean isRunning() {
    return runners.stream().anyMatch(ImportRunner::isRunning);
  }
}
