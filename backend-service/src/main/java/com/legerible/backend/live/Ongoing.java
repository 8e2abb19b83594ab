package com.legerible.backend.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work whose progress is shown, such as simulations: the last few, as far as each is known to be.
 * Guarded by its owner.
 */
final class Ongoing<T> {

  /** Enough for a client that comes back to see how its work ended. */
  private static final int KEPT = 20;

  private static final Duration SHOWN = Duration.ofMinutes(10);

  private final Function<T, Progress> progress;
  private final Map<Long, T> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
          return size() > KEPT;
        }
      };

  Ongoing(Function<T, Progress> progress) {
    this.progress = progress;
  }

  /** False when it says nothing new: what another replica does is heard of late. */
  boolean show(T work, Instant now) {
    Progress newer = progress.apply(work);
    T before = known.get(newer.id);
    boolean isNews =
        before == null ? newer.isShown(now) : newer.isFurtherThan(progress.apply(before));
    if (isNews) {
      known.put(newer.id, work);
    }
    return isNews;
  }

  /** Those that go on, and those that ended so lately that somebody may still wait for the end. */
  List<T> shown(Instant now) {
    return known.values().stream().filter(work -> progress.apply(work).isShown(now)).toList();
  }

  /**
   * How far it is.
   *
   * @param stage from 0: running, ended, being undone, undone
   * @param done within the stage
   */
  record Progress(long id, int stage, long done, @Nullable Instant finishedAt) {

    private boolean isShown(Instant now) {
      return finishedAt == null || finishedAt.isAfter(now.minus(SHOWN));
    }

    private boolean isFurtherThan(Progress other) {
      return stage > other.stage || (stage == other.stage && done > other.done);
    }
  }
}
