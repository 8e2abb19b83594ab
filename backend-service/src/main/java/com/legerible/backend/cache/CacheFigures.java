package com.legerible.backend.cache;

import com.legerible.contracts.rest.Pipeline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the cache was good for. */
final class CacheFigures {

  private final MeterRegistry meters;
  private final Shelves shelves;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder failures = new LongAdder();

  CacheFigures(MeterRegistry meters, Shelves shelves) {
    this.meters = meters;
    this.shelves = shelves;
    Gauge.builder("legerible.cache.open", shelves, all -> all.allLeftAlone() ? 1 : 0)
        .description("1 while every cache server is left alone")
        .register(meters);
  }

  void asked(String name, boolean hit) {
    (hit ? hits : misses).increment();
    String kind = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    meters
        .counter("legerible.cache.gets", "kind", kind, "result", hit ? "hit" : "miss")
        .increment();
  }

  void failed() {
    failures.increment();
    meters.counter("legerible.cache.failures").increment();
  }

  Pipeline.CacheUse use() {
    return new Pipeline.CacheUse(hits.sum(), misses.sum(), failures.sum(), shelves.allLeftAlone());
  }
}
