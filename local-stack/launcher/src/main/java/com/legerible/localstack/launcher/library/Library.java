package com.legerible.localstack.launcher.library;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Generations;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Problem;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.localstack.launcher.problems.Refusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The running backend. */
public final class Library {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A file of gigabytes takes its time, even to the same computer. */
  private static final Duration SENDING = Duration.ofMinutes(30);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Credentials ADMIN = new Credentials("susi", "1234");

  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A library of an earlier version does not send the numbers that came later.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final String address;
  private @Nullable String token;

  public Library(String address) {
    this.address = address;
  }

  /** Waits until Spark has answered for a time after this one: only then the loop is closed. */
  public void awaitRankingAfter(Instant time) throws InterruptedException {
    while (ranking().filter(ranking -> isAfter(ranking, time)).isEmpty()) {
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Whose answers everybody sees; nothing where the backend does not answer. */
  public OptionalLong shownGeneration() throws InterruptedException {
    return ranking().stream().mapToLong(Ranking::generation).findFirst();
  }

  /** How far each generation of answers has come. */
  public Generations generations() throws InterruptedException {
    return ask(request("/api/generations").GET(), Generations.class);
  }

  static boolean isAfter(Ranking ranking, Instant time) {
    return ranking.sequence() > 0 && ranking.asOf().isAfter(time);
  }

  private Optional<Ranking> ranking() throws InterruptedException {
    try {
      HttpResponse<String> answer = send(request("/api/top-ten?window=all").GET());
      return answer.statusCode() == 200
          ? Optional.of(json.readValue(answer.body(), Ranking.class))
          : Optional.empty();
    } catch (IOException | JacksonException notYet) {
      return Optional.empty();
    }
  }

  /** Starts a simulation as the demonstration admin. */
  public Simulation simulate(SimulationRequest wanted) throws InterruptedException {
    signIn();
    return post("/api/simulations", wanted, Simulation.class);
  }

  /** Begins to take the loans of a simulation back, as the demonstration admin. */
  public Simulation undoSimulation(long id) throws InterruptedException {
    signIn();
    return ask(request("/api/simulations/" + id + "?undo=true").DELETE(), Simulation.class);
  }

  private void signIn() throws InterruptedException {
    token = post("/api/session", ADMIN, Session.class).token();
  }

  public Simulation simulation(long id) throws InterruptedException {
    return ask(request("/api/simulations/" + id).GET(), Simulation.class);
  }

  /** Sends a file to be imported, as the demonstration admin. */
  public Import importFile(Path file, String query) throws InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no file " + file + " that can be read.");
    }
    signIn();
    try {
      HttpRequest.Builder request =
          request("/api/imports?" + query)
              .timeout(SENDING)
              // What the library would refuse is not sent.
              .expectContinue(true)
              .header("Content-Type", "application/octet-stream")
              .POST(HttpRequest.BodyPublishers.ofFile(file));
      return ask(request, Import.class);
    } catch (FileNotFoundException e) {
      throw new Refusal("There is no file " + file + " that can be read.");
    }
  }

  public Import imported(long id) throws InterruptedException {
    return ask(request("/api/imports/" + id).GET(), Import.class);
  }

  /** The refused records of an import, a page at a time. */
  public Refusals refusals(long id, @Nullable String after) throws InterruptedException {
    String page = after == null ? "" : "&after=" + after;
    return ask(request("/api/imports/" + id + "/refusals?limit=100" + page).GET(), Refusals.class);
  }

  /** What nobody could read, newest first, as the demonstration admin. */
  public DeadLetters deadLetters() throws InterruptedException {
    signIn();
    return ask(request("/api/dead-letters?limit=100").GET(), DeadLetters.class);
  }

  /** Sends a dead letter again. */
  public void replay(String id) throws InterruptedException {
    signIn();
    String path = "/api/dead-letters/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/replay";
    ask(request(path).POST(HttpRequest.BodyPublishers.noBody()), Void.class);
  }

  /** A page of refused records. */
  public record Refusals(List<ImportRefusal> items, @Nullable String next, long total) {}

  /** A page of dead letters. */
  public record DeadLetters(List<DeadLetterView> items, @Nullable String next, long total) {}

  private <T> T post(String path, Object body, Class<T> type) throws InterruptedException {
    HttpRequest.BodyPublisher content =
        HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    return ask(request(path).header("Content-Type", "application/json").POST(content), type);
  }

  private <T> T ask(HttpRequest.Builder request, Class<T> type) throws InterruptedException {
    try {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() >= 300) {
        throw new Refusal(said(answer));
      }
      return json.readValue(answer.body().isEmpty() ? "null" : answer.body(), type);
    } catch (IOException e) {
      throw new Refusal("The backend at " + address + " does not answer: " + e);
    }
  }

  private String said(HttpResponse<String> answer) {
    try {
      Problem problem = json.readValue(answer.body(), Problem.class);
      String detail = problem.detail();
      return detail == null ? problem.title() : detail;
    } catch (JacksonException e) {
      return "The backend answered " + answer.statusCode() + ".";
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT);
    String known = token;
    return known == null ? request : request.header("Authorization", "Bearer " + known);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
