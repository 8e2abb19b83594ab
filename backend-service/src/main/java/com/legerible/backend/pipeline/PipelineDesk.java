package com.legerible.backend.pipeline;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.flow.Rates;
import com.legerible.backend.live.OpenStreams;
import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.serving.Progress;
import com.legerible.backend.serving.ProgressStore;
import com.legerible.contracts.rest.Pipeline;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Service;

/** Puts together how well the facts flow. */
@Service
final class PipelineDesk {

  private final Rates rates;
  private final Hops hops;
  private final Jobs jobs;
  private final LogWatch watch;
  private final ProgressStore progress;
  private final Outbox outbox;
  private final Cache cache;
  private final OpenStreams streams;
  private final Clock clock = Clock.systemUTC();

  PipelineDesk(
      Rates rates,
      Hops hops,
      Jobs jobs,
      LogWatch watch,
      ProgressStore progress,
      Outbox outbox,
      Cache cache,
      OpenStreams streams) {
    this.rates = rates;
    this.hops = hops;
    this.jobs = jobs;
    this.watch = watch;
    this.progress = progress;
    this.outbox = outbox;
    this.cache = cache;
    this.streams = streams;
  }

  Pipeline now() {
    Instant now = clock.instant();
    LogWatch.Ends ends = watch.ends();
    return new Pipeline(
        now,
        rates.lastMinute(),
        hops.lastMinute(),
        lags(ends),
        jobs.all(now),
        new Pipeline.DeadLetters(ends.letters(), ends.newestLetter()),
        cache.use(),
        new Pipeline.Streams(streams.size(), streams.dropped()));
  }

  private List<Pipeline.Lag> lags(LogWatch.Ends ends) {
    Map<TopicPartition, Long> served = new HashMap<>();
    progress.all().forEach((partition, p) -> served.put(partition, served(p)));
    List<Pipeline.Lag> lags = new ArrayList<>();
    outbox.waiting().forEach((topic, facts) -> lags.add(new Pipeline.Lag("outbox", topic, facts)));
    lags.addAll(lags("serving", served, ends.next()));
    lags.addAll(lags("broadcast", watch.followed(), ends.next()));
    lags.addAll(jobs.lags());
    ends.groups().forEach((group, next) -> lags.addAll(lags(group, next, ends.next())));
    return lags;
  }

  private static long served(Progress progress) {
    return progress.nextOffset();
  }

  /** By topic; partitions of which the end is not known are left out. */
  private static List<Pipeline.Lag> lags(
      String consumer, Map<TopicPartition, Long> next, Map<TopicPartition, Long> ends) {
    Map<String, Long> byTopic = new TreeMap<>();
    next.forEach(
        (partition, offset) -> {
          Long end = ends.get(partition);
          if (end != null) {
            byTopic.merge(partition.topic(), Math.max(0, end - offset), Long::sum);
          }
        });
    return byTopic.entrySet().stream()
        .map(topic -> new Pipeline.Lag(consumer, topic.getKey(), topic.getValue()))
        .toList();
  }
}
