package com.legerible.benchmarks.desktop;

import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chooses what is loaned and publishes the rankings of it, in the place of Spark, which would share
 * the processors with what is measured.
 */
final class Counting implements LongSupplier, AutoCloseable {

  private static final List<String> WINDOWS = List.of("all", "24h", "1h", "5m");
  private static final long EVERY_MILLIS = 500;
  private static final int TEN = 10;
  private static final double BOOKS_IN_FASHION = 40;

  private final Map<Long, Long> counts = new ConcurrentHashMap<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private final KafkaProducer<String, String> producer;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> publishing;

  Counting(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    publishing = clock.scheduleAtFixedRate(this::publish, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Few books are loaned often, so that the places change. */
  @Override
  public long getAsLong() {
    double drawn = ThreadLocalRandom.current().nextDouble();
    long book = 1 + (long) (drawn * drawn * BOOKS_IN_FASHION);
    counts.merge(book, 1L, Long::sum);
    return book;
  }

  private void publish() {
    Instant now = Instant.now();
    List<TopTenChanged.Entry> places = places();
    long through = counts.values().stream().mapToLong(Long::longValue).sum();
    for (String window : WINDOWS) {
      TopTenChanged ranking =
          new TopTenChanged(
              1,
              now.toEpochMilli(),
              window,
              null,
              now,
              now.plus(Duration.ofSeconds(1)),
              through,
              places);
      // One that is lost is replaced by the next.
      var unused =
          producer.send(
              new ProducerRecord<>(
                  Topics.TOP_TEN.name(),
                  TopTenChanged.key(1, window),
                  json.writeValueAsString(ranking)));
    }
  }

  private List<TopTenChanged.Entry> places() {
    Comparator<Map.Entry<Long, Long>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
    List<Map.Entry<Long, Long>> first =
        List.copyOf(counts.entrySet()).stream()
            .sorted(most.thenComparing(Map.Entry.comparingByKey()))
            .limit(TEN)
            .toList();
    List<TopTenChanged.Entry> places = new ArrayList<>();
    for (Map.Entry<Long, Long> book : first) {
      places.add(
          new TopTenChanged.Entry(places.size() + 1, book.getKey(), book.getValue(), null, null));
    }
    return places;
  }

  @Override
  public void close() {
    publishing.cancel(false);
    clock.shutdown();
    producer.close(Duration.ofSeconds(5));
  }
}
