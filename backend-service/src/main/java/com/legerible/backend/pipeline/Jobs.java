package com.legerible.backend.pipeline;

import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges by what the Spark jobs say of themselves whether they keep up. */
@Component
final class Jobs {

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Map<String, JobProgress> newest = new ConcurrentSkipListMap<>();

  /** Keeps it unless something newer is known of the same job and generation. */
  void heard(JobProgress progress) {
    newest.merge(
        progress.job() + "/" + progress.generation(),
        progress,
        (known, other) -> other.at().isBefore(known.at()) ? known : other);
  }

  List<Pipeline.Job> all(Instant now) {
    newest.values().removeIf(one -> one.at().isBefore(now.minus(FORGOTTEN)));
    return newest.values().stream().map(one -> judged(one, now)).toList();
  }

  List<Pipeline.Lag> lags() {
    return newest.values().stream()
        .map(one -> new Pipeline.Lag(name(one), topic(one.job()), one.behindRecords()))
        .toList();
  }

  /** A job counts what it has not read yet over all of its topics; the first one names them. */
  private static String topic(String job) {
    return job.equals("recommendations") ? Topics.READER_LOANS.name() : Topics.LOANS.name();
  }

  private Pipeline.Job judged(JobProgress progress, Instant now) {
    String remedy = remedy(progress, now);
    return new Pipeline.Job(
        name(progress),
        progress.at(),
        progress.inputPerSecond(),
        progress.processedPerSecond(),
        progress.batchMillis(),
        remedy != null,
        remedy);
  }

  private static @Nullable String remedy(JobProgress progress, Instant now) {
    Duration silent = Duration.between(progress.at(), now);
    if (silent.compareTo(SILENCE) > 0) {
      return "It has said nothing for %d s. Look into the log of the Spark job; it goes on where it was when it is started again."
          .formatted(silent.toSeconds());
    }
    // Between two batches there is always something unread: a second of input is no lag.
    boolean waiting = progress.behindRecords() > Math.max(1, progress.inputPerSecond());
    if (waiting && progress.processedPerSecond() < progress.inputPerSecond()) {
      return String.format(
          Locale.ROOT,
          "%,.0f records a second arrive and it takes %,.0f; %,d wait. Give Spark more cores, or take other work from this computer.",
          progress.inputPerSecond(),
          progress.processedPerSecond(),
          progress.behindRecords());
    }
    return null;
  }

  /** While a replay builds the next generation, the same job runs twice. */
  private String name(JobProgress progress) {
    boolean twice =
        newest.values().stream()
            .anyMatch(
                other ->
                    other.job().equals(progress.job())
                        && other.generation() != progress.generation());
    return twice ? progress.job() + " (generation " + progress.generation() + ")" : progress.job();
  }
}
