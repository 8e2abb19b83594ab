package com.legerible.desktop.client;

import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.QualityHistory;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the people who run the library ask for. */
public interface Administration {
  CompletableFuture<Simulation> simulate(SimulationRequest request);

  CompletableFuture<Simulation> simulation(long id);

  CompletableFuture<Void> cancelSimulation(long id);

  /** Stops a simulation if it still runs, and takes its loans back. */
  CompletableFuture<Void> undoSimulation(long id);

  CompletableFuture<Pipeline> pipeline();

  CompletableFuture<Page<DeadLetterView>> deadLetters(@Nullable String after, int limit);

  /** Sends again what nobody could read. */
  CompletableFuture<Void> replay(String deadLetterId);

  CompletableFuture<QualityHistory> quality();

  CompletableFuture<Page<AuditLine>> audit(@Nullable String after, int limit);
}
