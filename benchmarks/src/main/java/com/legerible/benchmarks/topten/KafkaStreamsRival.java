package com.legerible.benchmarks.topten;

import com.legerible.contracts.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Streams: the loans of every book in its state store, at least once, and one task that ranks
 * what the others counted. Its caches are off, because they would hold answers back.
 */
final class KafkaStreamsRival implements Contender {

  private static final String COUNTS = "counts";
  private static final String POSITIONS = "positions";
  private static final Duration CLOSE = Duration.ofSeconds(20);

  private final String topic;
  private final KafkaStreams streams;

  /** Keeps its state below a folder; its inner topics begin with the name of its topic. */
  KafkaStreamsRival(Broker broker, String topic, Path state) {
    this.topic = topic;
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topic + "-app");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put(StreamsConfig.producerPrefix("linger.ms"), 0);
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    this.streams = new KafkaStreams(topology(topic), settings);
  }

  private static Topology topology(String topic) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(COUNTS), Serdes.Long(), Serdes.Long()));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(POSITIONS), Serdes.Integer(), Serdes.Long()));
    builder.stream(Topics.LOANS.name(), Consumed.with(Serdes.String(), Serdes.String()))
        .process(Count::new, COUNTS, POSITIONS)
        .repartition(Repartitioned.with(Serdes.Long(), Serdes.Long()).withNumberOfPartitions(1))
        .process(Rank::new)
        .to(topic, Produced.with(Serdes.String(), Serdes.String()));
    return builder.build();
  }

  @Override
  public String name() {
    return "Kafka Streams";
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void start() {
    streams.start();
  }

  @Override
  public void close() {
    streams.close(CLOSE);
    streams.cleanUp();
  }

  /** Counts the books of one partition. */
  private static final class Count implements Processor<String, String, Long, Long> {

    private @Nullable ProcessorContext<Long, Long> context;
    private @Nullable KeyValueStore<Long, Long> counts;
    private @Nullable KeyValueStore<Integer, Long> positions;

    @Override
    public void init(ProcessorContext<Long, Long> given) {
      context = given;
      counts = given.getStateStore(COUNTS);
      positions = given.getStateStore(POSITIONS);
    }

    @Override
    public void process(Record<String, String> record) {
      KeyValueStore<Integer, Long> last = Objects.requireNonNull(positions);
      ProcessorContext<Long, Long> to = Objects.requireNonNull(context);
      int partition = to.recordMetadata().orElseThrow().partition();
      long position = LoanFact.position(record.headers());
      Long before = last.get(partition);
      LoanFact fact = LoanFact.of(record.value());
      if ((before != null && position <= before) || fact.difference() == 0) {
        return;
      }
      last.put(partition, position);
      KeyValueStore<Long, Long> books = Objects.requireNonNull(counts);
      Long number = books.get(fact.bookId());
      long now = (number == null ? 0 : number) + fact.difference();
      books.put(fact.bookId(), now);
      to.forward(new Record<>(fact.bookId(), now, record.timestamp()));
    }
  }

  /** Ranks all books; its memory is filled again from the repartitioned counts at every start. */
  private static final class Rank implements Processor<Long, Long, String, String> {

    private final Tally tally = new Tally();
    private @Nullable ProcessorContext<String, String> context;

    @Override
    public void init(ProcessorContext<String, String> given) {
      context = given;
    }

    @Override
    public void process(Record<Long, Long> record) {
      tally.count(record.key(), record.value());
      Objects.requireNonNull(context)
          .forward(new Record<>("1/all", tally.ranking(), record.timestamp()));
    }
  }
}
