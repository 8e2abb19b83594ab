package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.QualityHistory;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.desktop.client.Administration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the people who run a fake library see. */
final class FakeAdministration implements Administration {
  private final FakeLibrary library;

  FakeAdministration(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Simulation> simulate(SimulationRequest request) {
    return library.reply("simulate " + request.loans(), () -> library.simulation);
  }

  @Override
  public CompletableFuture<Simulation> simulation(long id) {
    return library.reply("simulation " + id, () -> library.simulation);
  }

  @Override
  public CompletableFuture<Void> cancelSimulation(long id) {
    return library.reply("cancelSimulation " + id, () -> null);
  }

  @Override
  public CompletableFuture<Void> undoSimulation(long id) {
    return library.reply("undoSimulation " + id, () -> null);
  }

  @Override
  public CompletableFuture<Pipeline> pipeline() {
    return library.reply("pipeline", Samples::pipeline);
  }

  @Override
  public CompletableFuture<Page<DeadLetterView>> deadLetters(String after, int limit) {
    return library.reply(
        "deadLetters", () -> FakeLibrary.page(List.of(Samples.deadLetter()), after, limit));
  }

  @Override
  public CompletableFuture<Void> replay(String deadLetterId) {
    return library.reply("replay " + deadLetterId, () -> null);
  }

  @Override
  public CompletableFuture<QualityHistory> quality() {
    return library.reply("quality", Samples::quality);
  }

  @Override
  public CompletableFuture<Page<AuditLine>> audit(String after, int limit) {
    return library.reply(
        "audit", () -> FakeLibrary.page(List.of(Samples.auditLine()), after, limit));
  }
}
