package com.legerible.desktop.client;

import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.QualityHistory;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Running the library over REST. */
final class HttpAdministration implements Administration {
  private static final TypeReference<Page<DeadLetterView>> LETTERS = new TypeReference<>() {};
  private static final TypeReference<Page<AuditLine>> LINES = new TypeReference<>() {};

  private final Http http;

  HttpAdministration(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Simulation> simulate(SimulationRequest request) {
    return http.send(
        http.request(http.at("simulations")).post(http.body(request)), Simulation.class);
  }

  @Override
  public CompletableFuture<Simulation> simulation(long id) {
    return http.get(http.at("simulations/" + id), Simulation.class);
  }

  @Override
  public CompletableFuture<Void> cancelSimulation(long id) {
    return http.tell(http.request(http.at("simulations/" + id)).delete());
  }

  @Override
  public CompletableFuture<Void> undoSimulation(long id) {
    HttpUrl.Builder url = Http.with(http.at("simulations/" + id), "undo", "true");
    return http.tell(http.request(url).delete());
  }

  @Override
  public CompletableFuture<Pipeline> pipeline() {
    return http.get(http.at("pipeline"), Pipeline.class);
  }

  @Override
  public CompletableFuture<Page<DeadLetterView>> deadLetters(@Nullable String after, int limit) {
    return http.get(Http.page(http.at("dead-letters"), after, limit), LETTERS);
  }

  @Override
  public CompletableFuture<Void> replay(String deadLetterId) {
    HttpUrl.Builder url =
        http.at("dead-letters").addPathSegment(deadLetterId).addPathSegment("replay");
    return http.tell(http.request(url).post(RequestBody.EMPTY));
  }

  @Override
  public CompletableFuture<QualityHistory> quality() {
    return http.get(http.at("quality"), QualityHistory.class);
  }

  @Override
  public CompletableFuture<Page<AuditLine>> audit(@Nullable String after, int limit) {
    return http.get(Http.page(http.at("audit"), after, limit), LINES);
  }
}
