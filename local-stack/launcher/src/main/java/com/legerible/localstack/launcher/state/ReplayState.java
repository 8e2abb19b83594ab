package com.legerible.localstack.launcher.state;

import org.jspecify.annotations.Nullable;

/**
 * Which generation of answers the stack counts.
 *
 * @param shown the one that everybody sees
 * @param replayed the next one, while it is counted beside
 */
public record ReplayState(long shown, @Nullable Long replayed) {

  static final ReplayState FIRST = new ReplayState(1, null);

  /** With the next generation beside the shown one; the same where one is under way. */
  public ReplayState begun() {
    return replayed == null ? new ReplayState(shown, shown + 1) : this;
  }

  /** With the replayed generation in place of the shown one. */
  public ReplayState ended() {
    return replayed == null ? this : new ReplayState(replayed, null);
  }
}
