package com.legerible.localstack.launcher.supervision;

import java.time.Duration;

/** Is told about every change of a part. */
@FunctionalInterface
public interface Watcher {

  /**
   * Called by the thread that looks after the part.
   *
   * @param took how long the change took, or the pause before a part is started again
   */
  void changed(PartStatus part, Duration took);
}
