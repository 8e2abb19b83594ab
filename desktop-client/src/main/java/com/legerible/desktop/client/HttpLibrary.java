package com.legerible.desktop.client;

import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The library over REST: the only place that speaks HTTP for an answer. */
public final class HttpLibrary implements Library {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final TypeReference<Page<Loan>> LOANS = new TypeReference<>() {};

  private final HttpUrl address;
  private final SessionToken token;
  private final OkHttpClient http;
  private final Json json = new Json();

  public HttpLibrary(HttpUrl address, SessionToken token, ExecutorService workers) {
    this.address = address;
    this.token = token;
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(workers))
            .connectTimeout(Duration.ofSeconds(3))
            .readTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(15))
            .build();
  }

  @Override
  public CompletableFuture<Session> signIn(Credentials credentials) {
    Request request =
        new Request.Builder().url(at("session").build()).post(body(credentials)).build();
    return new Answer<>(http.newCall(request), json, this::startSession).ask();
  }

  private Session startSession(String text) {
    Session session = json.read(text, Session.class);
    token.set(session.token());
    return session;
  }

  @Override
  public CompletableFuture<Void> signOut() {
    Request request = request(at("session")).delete().build();
    token.clear();
    return new Answer<Void>(http.newCall(request), json, HttpLibrary::nothing).ask();
  }

  @Override
  public CompletableFuture<BookPage> books(String search, @Nullable String after, int limit) {
    HttpUrl.Builder url = page(at("books"), after, limit);
    return get(search.isBlank() ? url : url.addQueryParameter("q", search), BookPage.class);
  }

  @Override
  public CompletableFuture<Loan> loan(long bookId, String idempotencyKey) {
    Request request =
        request(at("loans"))
            .header("Idempotency-Key", idempotencyKey)
            .post(body(new LoanRequest(bookId)))
            .build();
    return send(request, Loan.class);
  }

  @Override
  public CompletableFuture<Page<Loan>> loans(@Nullable String after, int limit) {
    return loanPage(page(at("loans"), after, limit));
  }

  @Override
  public CompletableFuture<Profile> profile() {
    return get(at("me"), Profile.class);
  }

  @Override
  public CompletableFuture<Page<Loan>> myLoans(@Nullable String after, int limit) {
    return loanPage(page(at("me/loans"), after, limit));
  }

  @Override
  public CompletableFuture<Recommendations> recommendations() {
    return get(at("me/recommendations"), Recommendations.class);
  }

  @Override
  public CompletableFuture<Ranking> topTen(String window) {
    return get(at("top-ten").addQueryParameter("window", window), Ranking.class);
  }

  @Override
  public CompletableFuture<Totals> totals() {
    return get(at("totals"), Totals.class);
  }

  @Override
  public CompletableFuture<Simulation> simulate(SimulationRequest request) {
    return send(request(at("simulations")).post(body(request)).build(), Simulation.class);
  }

  @Override
  public CompletableFuture<Simulation> simulation(long id) {
    return get(at("simulations/" + id), Simulation.class);
  }

  @Override
  public CompletableFuture<Void> cancelSimulation(long id) {
    Request request = request(at("simulations/" + id)).delete().build();
    return new Answer<Void>(http.newCall(request), json, HttpLibrary::nothing).ask();
  }

  private HttpUrl.Builder at(String path) {
    return address.newBuilder().addPathSegment("api").addPathSegments(path);
  }

  private static HttpUrl.Builder page(HttpUrl.Builder url, @Nullable String after, int limit) {
    HttpUrl.Builder limited = url.addQueryParameter("limit", Integer.toString(limit));
    return after == null ? limited : limited.addQueryParameter("after", after);
  }

  private Request.Builder request(HttpUrl.Builder url) {
    Request.Builder request = new Request.Builder().url(url.build());
    String secret = token.value();
    return secret == null ? request : request.header("Authorization", "Bearer " + secret);
  }

  private RequestBody body(Object value) {
    return RequestBody.create(json.write(value), JSON);
  }

  private <T> CompletableFuture<T> get(HttpUrl.Builder url, Class<T> type) {
    return send(request(url).get().build(), type);
  }

  private CompletableFuture<Page<Loan>> loanPage(HttpUrl.Builder url) {
    Request request = request(url).get().build();
    return new Answer<>(http.newCall(request), json, text -> json.read(text, LOANS)).ask();
  }

  private <T> CompletableFuture<T> send(Request request, Class<T> type) {
    return new Answer<>(http.newCall(request), json, text -> json.read(text, type)).ask();
  }

  @SuppressWarnings("NullAway") // a Void has no other value
  private static Void nothing(String text) {
    return null;
  }
}
