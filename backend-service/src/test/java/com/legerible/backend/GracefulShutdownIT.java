package com.legerible.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.rest.Loan;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(180)
class GracefulShutdownIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int CLIENTS = 8;

  private final Set<Long> answered = ConcurrentHashMap.newKeySet();
  private final Set<Integer> otherAnswers = ConcurrentHashMap.newKeySet();

  @Test
  void aBackendThatStopsUnderLoadAnswersWhatItBeganAndEndsItsStreams() throws Exception {
    ConfigurableApplicationContext backend =
        new SpringApplicationBuilder(LegeribleBackend.class).run(TestServers.backendArguments());
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      TestClient nadia = TestClient.of(backend).signedInAs("nadia");
      CompletableFuture<Long> stream = openStream(backend);
      List<Future<?>> loops = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        loops.add(clients.submit(() -> lendUntilNobodyAnswers(nadia)));
      }
      await().atMost(LIMIT).until(() -> answered.size() >= 50);

      backend.close();

      for (Future<?> loop : loops) {
        loop.get(60, TimeUnit.SECONDS);
      }
      assertThat(stream.get(60, TimeUnit.SECONDS)).as("lines of the stream").isPositive();
    } finally {
      clients.shutdownNow();
      backend.close();
    }
    assertThat(otherAnswers).as("of requests that came too late").isSubsetOf(503);
    assertThat(TestBackend.numbers("select id from loans")).containsAll(answered);
  }

  private void lendUntilNobodyAnswers(TestClient reader) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        HttpResponse<String> answer = reader.lend(3);
        if (answer.statusCode() == 201) {
          answered.add(reader.read(answer, Loan.class).id());
        } else {
          otherAnswers.add(answer.statusCode());
          return;
        }
      }
    } catch (UncheckedIOException nobodyAnswers) {
      // So it ends: the backend takes no connection any more.
    }
  }

  /** Completes when the backend has ended the stream in order, else fails. */
  private static CompletableFuture<Long> openStream(ConfigurableApplicationContext backend) {
    String port = backend.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/live")).build();
    return HttpClient.newHttpClient()
        .sendAsync(request, BodyHandlers.ofLines())
        .thenApplyAsync(HttpResponse::body)
        .thenApplyAsync(Stream::count);
  }
}
