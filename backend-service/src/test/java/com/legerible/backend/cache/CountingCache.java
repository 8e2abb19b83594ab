package com.legerible.backend.cache;

import com.legerible.contracts.rest.Totals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** A cache over one shelf in memory, of totals that say how often totals were computed. */
final class CountingCache {

  final ShelfInMemory shelf = new ShelfInMemory();
  final AtomicLong clock = new AtomicLong();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final AtomicInteger computed = new AtomicInteger();
  final Cache cache =
      new Cache(
          new Shelves(List.of(guarded("one", shelf))),
          new Flights(Duration.ofSeconds(30)),
          60,
          JsonMapper.builder().build(),
          meters);

  Guarded guarded(String name, Shelf guarded) {
    return new Guarded(name, guarded, new Breaker(3, Duration.ofSeconds(5), clock::get));
  }

  Totals totals(String version) {
    return cache.get("totals", version, Totals.class, this::compute);
  }

  Totals compute() {
    return new Totals(computed.incrementAndGet(), 0, 0);
  }
}
