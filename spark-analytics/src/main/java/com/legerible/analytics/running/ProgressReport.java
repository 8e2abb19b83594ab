package com.legerible.analytics.running;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators how fast a query is, at most once a second. Spark calls it in a thread that no
 * query waits for; what cannot be told soon is not told at all.
 */
final class ProgressReport extends StreamingQueryListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final long generation;
  private final KafkaProducer<String, String> producer;
  private final Map<UUID, JobProgress> last = new ConcurrentHashMap<>();

  ProgressReport(KafkaConnection kafka, long generation) {
    this.generation = generation;
    this.producer =
        new KafkaProducer<>(
            kafka.with(
                Map.of(
                    "client.id", "job-progress",
                    "max.block.ms", 500,
                    "request.timeout.ms", 2_000,
                    "delivery.timeout.ms", 3_000,
                    "linger.ms", 0,
                    "buffer.memory", 262_144)),
            new StringSerializer(),
            new StringSerializer());
  }

  @Override
  public void onQueryStarted(QueryStartedEvent event) {
    last.put(
        event.runId(), new JobProgress(event.name(), generation, 0, Instant.EPOCH, 0, 0, 0, 0));
  }

  @Override
  public void onQueryProgress(QueryProgressEvent event) {
    StreamingQueryProgress progress = event.progress();
    JobProgress before = last.get(progress.runId());
    if (before == null || Instant.now().isAfter(before.at().plus(PAUSE))) {
      tell(progress.runId(), Progress.of(progress, generation, Instant.now()));
    }
  }

  /** Nothing arrives: that is progress too, as long as the query is there to say it. */
  @Override
  public void onQueryIdle(QueryIdleEvent event) {
    JobProgress before = last.get(event.runId());
    if (before != null) {
      tell(
          event.runId(),
          new JobProgress(
              before.job(),
              generation,
              before.batch(),
              Instant.now(),
              0,
              before.processedPerSecond(),
              before.batchMillis(),
              0));
    }
  }

  @Override
  public void onQueryTerminated(QueryTerminatedEvent event) {
    last.remove(event.runId());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A failure goes to the callback.
  private void tell(UUID run, JobProgress progress) {
    last.put(run, progress);
    String topic = Topics.JOB_PROGRESS.name();
    try {
      producer.send(
          new ProducerRecord<>(topic, progress.job(), Json.write(progress)),
          (sent, failure) -> {
            if (failure != null) {
              LOG.debug("{} is not told: {}", progress.id(), failure.toString());
            }
          });
    } catch (KafkaException e) {
      LOG.debug("{} is not told: {}", progress.id(), e.toString());
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
