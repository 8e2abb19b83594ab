package com.legerible.backend.live;

import com.legerible.backend.simulation.SimulationChanged;
import com.legerible.backend.simulation.Simulations;
import com.legerible.contracts.rest.Simulation;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Shows every simulation on every screen, also one that another replica runs. */
@Component
final class SimulationNews {

  private static final Logger log = LoggerFactory.getLogger(SimulationNews.class);
  private static final long HEARD_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long SELDOM_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int NEWEST = 5;

  private final LiveHub hub;
  private final Simulations simulations;
  private volatile boolean runs = true;
  private volatile long heardAt = System.nanoTime() - HEARD_NANOS;
  private volatile long lookedAt = System.nanoTime() - SELDOM_NANOS;

  SimulationNews(LiveHub hub, Simulations simulations) {
    this.hub = hub;
    this.simulations = simulations;
  }

  @EventListener
  void changed(SimulationChanged news) {
    heardAt = System.nanoTime();
    hub.simulationChanged(news.simulation());
  }

  /** Often only while one runs of which this replica hears nothing by itself. */
  @Scheduled(fixedDelay = 500)
  void look() {
    long now = System.nanoTime();
    boolean heard = now - heardAt < HEARD_NANOS;
    if (!hub.isReady() || heard || (!runs && now - lookedAt < SELDOM_NANOS)) {
      return;
    }
    lookedAt = now;
    try {
      List<Simulation> newest = simulations.newest(NEWEST);
      runs = newest.stream().anyMatch(s -> s.finishedAt() == null);
      newest.forEach(hub::simulationChanged);
    } catch (DataAccessException | TransactionException e) {
      log.debug("Simulations are looked at again later: {}", e.toString());
    }
  }
}
