package com.legerible.backend.outbox;

import com.legerible.backend.flow.Hop;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.flow.LoanTrail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** What an operator sees of the relay. */
@Component
final class RelayGauges {

  private final AtomicReference<Double> oldestSeconds = new AtomicReference<>(0.0);
  private final AtomicReference<Double> leader = new AtomicReference<>(0.0);
  private final Counter published;
  private final Hops hops;
  private final Clock clock = Clock.systemUTC();

  RelayGauges(MeterRegistry registry, Hops hops) {
    this.hops = hops;
    Gauge.builder("legerible.outbox.oldest.seconds", oldestSeconds, AtomicReference::get)
        .description("Age of the oldest fact that Kafka has not acknowledged yet")
        .register(registry);
    Gauge.builder("legerible.outbox.leader", leader, AtomicReference::get)
        .description("1 where this replica's relay leads")
        .register(registry);
    this.published =
        Counter.builder("legerible.outbox.published")
            .description("Facts that Kafka has acknowledged")
            .register(registry);
  }

  void oldest(double seconds) {
    oldestSeconds.set(seconds);
  }

  void leads(boolean leads) {
    leader.set(leads ? 1.0 : 0.0);
  }

  void published(List<Stamped> rows) {
    published.increment(rows.size());
    Instant now = clock.instant();
    for (Stamped row : rows) {
      if (row.isAboutLoan()) {
        hops.passed(Hop.PUBLISHED, Duration.between(row.appendedAt(), now));
        LoanTrail.passed(Hop.PUBLISHED, "A loan of book " + row.key(), row.requestId());
      }
    }
  }
}
