package com.legerible.backend.flow;

import com.legerible.contracts.rest.Pipeline;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long loans take from when they are made to each hop. */
@Component
public final class Hops {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(400),
    Duration.ofMillis(1_000),
    Duration.ofMillis(5_000),
    Duration.ofSeconds(30)
  };

  private final Map<Hop, LastMinute> lastMinutes = new EnumMap<>(Hop.class);
  private final Map<Hop, Timer> timers = new EnumMap<>(Hop.class);

  public Hops(MeterRegistry meters) {
    for (Hop hop : Hop.values()) {
      lastMinutes.put(hop, new LastMinute(System::nanoTime));
      timers.put(
          hop,
          Timer.builder("legerible.loan.hop")
              .description("Time since a loan was made until it passed a hop")
              .tag("hop", hop.word())
              .serviceLevelObjectives(BUCKETS)
              .register(meters));
    }
  }

  /** A loan has passed; clocks that differ never make it negative. */
  public void passed(Hop hop, Duration sinceMade) {
    Duration taken = sinceMade.isNegative() ? Duration.ZERO : sinceMade;
    timer(hop).record(taken);
    lastMinute(hop).record(taken);
  }

  public List<Pipeline.Hop> lastMinute() {
    return Arrays.stream(Hop.values()).map(hop -> lastMinute(hop).summary(hop.word())).toList();
  }

  private Timer timer(Hop hop) {
    return java.util.Objects.requireNonNull(timers.get(hop));
  }

  private LastMinute lastMinute(Hop hop) {
    return java.util.Objects.requireNonNull(lastMinutes.get(hop));
  }
}
