package com.legerible.backend.flow;

import com.legerible.contracts.rest.Pipeline;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** How many facts pass each point. */
@Component
public final class Rates {

  private final Map<String, Rate> rates = new ConcurrentSkipListMap<>();
  private final MeterRegistry meters;

  public Rates(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Some facts have passed.
   *
   * @param point where, such as {@code loans}
   */
  public void passed(String point, long facts) {
    rates.computeIfAbsent(point, name -> new Rate(System::nanoTime)).add(facts);
    meters.counter("legerible.facts", "point", point).increment((double) facts);
  }

  public List<Pipeline.Rate> lastMinute() {
    return rates.entrySet().stream()
        .map(rate -> new Pipeline.Rate(rate.getKey(), rate.getValue().perSecond()))
        .toList();
  }
}
