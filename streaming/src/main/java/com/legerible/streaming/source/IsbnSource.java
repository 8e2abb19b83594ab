package com.legerible.streaming.source;

import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.Loop;
import com.legerible.streaming.kafka.BackOff;
import com.legerible.streaming.kafka.KafkaPublisher;
import com.legerible.streaming.kafka.NotPublishedException;
import com.legerible.streaming.kafka.Outgoing;
import com.legerible.streaming.kafka.Publisher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comes across a random ISBN of the recorded set again and again. */
public final class IsbnSource implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(IsbnSource.class);

  private final Publisher publisher;
  private final List<String> isbns;
  private final Duration every;
  private final RandomGenerator random;
  private final Clock clock;
  private final BackOff backOff = new BackOff();

  IsbnSource(
      Publisher publisher,
      List<String> isbns,
      Duration every,
      RandomGenerator random,
      Clock clock) {
    this.publisher = publisher;
    this.isbns = List.copyOf(isbns);
    this.every = every;
    this.random = random;
    this.clock = clock;
  }

  /** A source that publishes to the given brokers. */
  public static IsbnSource on(
      String kafka, List<String> isbns, Duration every, RandomGenerator random, Clock clock) {
    return new IsbnSource(KafkaPublisher.to(kafka), isbns, every, random, clock);
  }

  @Override
  public void run() {
    LOG.info("One of {} recorded ISBNs every {}", isbns.size(), every);
    try (publisher) {
      while (backOff.pause(every)) {
        publish(seen());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.info("Stopped");
  }

  @Override
  public void stop() {
    backOff.stop();
  }

  private Outgoing seen() {
    String isbn = isbns.get(random.nextInt(isbns.size()));
    return new Outgoing(Topics.ISBNS, isbn, new IsbnSeen(isbn, clock.instant(), "recorded"));
  }

  /** Tries until it is published: what was seen stays the same event, however often it is sent. */
  private void publish(Outgoing seen) throws InterruptedException {
    do {
      try {
        publisher.publish(List.of(seen));
        backOff.succeeded();
        LOG.debug("Seen {}", seen.key());
        return;
      } catch (NotPublishedException e) {
        LOG.warn("{}; trying again", e.getMessage());
      }
    } while (backOff.pauseAfterFailure());
  }
}
