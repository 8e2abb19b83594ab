package com.legerible.backend.simulation;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.audit.Audit;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Simulation;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Starts, shows and cancels simulations. One runs at a time. */
@Service
public final class Simulations {

  private final SimulationStore store;
  private final Catalogue catalogue;
  private final Readers readers;
  private final SimulationBell bell;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Simulations(
      SimulationStore store,
      Catalogue catalogue,
      Readers readers,
      SimulationBell bell,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
    this.bell = bell;
    this.audit = audit;
    this.events = events;
  }

  Simulation start(SimulationOrder order, long adminId) {
    List<Long> books = catalogue.idsUpTo(Long.MAX_VALUE);
    if (books.isEmpty()) {
      throw Refused.conflict("The library has no books yet, so there is nothing to loan.");
    }
    List<Long> synthetic = readers.syntheticUpTo(Long.MAX_VALUE);
    if (synthetic.isEmpty() && order.readers().equals(SimulationOrder.RANDOM)) {
      throw Refused.conflict("This library has no synthetic readers: use readers “me”.");
    }
    long lastReader = synthetic.isEmpty() ? 0 : synthetic.get(synthetic.size() - 1);
    Simulation simulation =
        store
            .insert(order, adminId, books.get(books.size() - 1), lastReader)
            .orElseThrow(
                () ->
                    Refused.conflict(
                        "Another simulation is running. Wait for its end or cancel it."));
    String detail = order.loans() + " loans, seed " + order.seed();
    audit.record(adminId, "simulation.start", subject(simulation.id()), detail);
    events.publishEvent(new SimulationChanged(simulation));
    bell.ring();
    return simulation;
  }

  Simulation get(long id) {
    return store.find(id).orElseThrow(() -> Refused.notFound("There is no simulation " + id + "."));
  }

  /** Cancels a running one; one that has ended stays as it is. */
  Simulation cancel(long id, long adminId) {
    store
        .end(id, Simulation.State.CANCELLED, null)
        .ifPresent(
            cancelled -> {
              audit.record(adminId, "simulation.cancel", subject(id), null);
              events.publishEvent(new SimulationChanged(cancelled));
            });
    bell.ring();
    return get(id);
  }

  /** Takes its loans back, those that it has made so far; it ends when all are gone. */
  Simulation undo(long id, long adminId) {
    try {
      store
          .startUndo(id)
          .ifPresent(
              begun -> {
                audit.record(adminId, "simulation.undo", subject(id), null);
                events.publishEvent(new SimulationChanged(begun));
              });
    } catch (DuplicateKeyException another) {
      throw Refused.conflict("Another simulation is running. Wait for its end or cancel it.");
    }
    bell.ring();
    return get(id);
  }

  private static String subject(long id) {
    return "simulation " + id;
  }

  /** The last few, newest first, whichever replica ran them. */
  public List<Simulation> newest(int limit) {
    return store.newest(limit);
  }
}
