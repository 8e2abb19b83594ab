package com.legerible.streaming.source;

import com.legerible.contracts.connections.KafkaConnection;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again which ISBN a finder came across. */
public final class IsbnSource implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(IsbnSource.class);

  private final Publisher publisher;
  private final IsbnFinder finder;
  private final Duration every;
  private final Clock clock;
  private final BackOff backOff = new BackOff();

  IsbnSource(Publisher publisher, IsbnFinder finder, Duration every, Clock clock) {
    this.publisher = publisher;
    this.finder = finder;
    this.every = every;
    this.clock = clock;
  }

  /** A source that publishes to the given brokers. */
  public static IsbnSource on(
      KafkaConnection kafka, IsbnFinder finder, Duration every, Clock clock) {
    return new IsbnSource(KafkaPublisher.to(kafka), finder, every, clock);
  }

  @Override
  public void run() {
    LOG.info("An ISBN every {}", every);
    try (publisher) {
      while (backOff.pause(every)) {
        Optional<IsbnFinder.Sight> sight = finder.next();
        if (sight.isPresent()) {
          publish(seen(sight.get()));
        }
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

  private Outgoing seen(IsbnFinder.Sight sight) {
    var event = new IsbnSeen(sight.isbn(), clock.instant(), sight.source());
    return new Outgoing(Topics.ISBNS, sight.isbn(), event);
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
