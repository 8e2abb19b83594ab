package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The library as the reader who loans sees it. */
final class LibraryClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LibraryClient.class);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int IN_FLIGHT = 256;

  private final OkHttpClient http;
  private final HttpUrl server;
  private final String authorization;

  private LibraryClient(OkHttpClient http, HttpUrl server, String token) {
    this.http = http;
    this.server = server;
    this.authorization = "Bearer " + token;
  }

  static LibraryClient signedIn(Plan plan) throws CannotMeasureException {
    OkHttpClient http = http();
    HttpUrl server = HttpUrl.get(plan.server().toString());
    Request request =
        new Request.Builder()
            .url(at(server, "session"))
            .post(body(new Credentials(plan.user(), plan.password())))
            .build();
    return new LibraryClient(http, server, read(http, request, Session.class).token());
  }

  HttpUrl live() {
    return at(server, "live");
  }

  List<Book> books(int limit) throws CannotMeasureException {
    HttpUrl url =
        at(server, "books")
            .newBuilder()
            .addQueryParameter("limit", Integer.toString(limit))
            .build();
    return read(http, new Request.Builder().url(url).build(), BookPage.class).items();
  }

  /** Asks for a loan and tells the outcome later, on another thread. */
  void loan(long bookId, Outcome outcome) {
    Request request =
        new Request.Builder()
            .url(at(server, "loans"))
            .header("Authorization", authorization)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .post(body(new LoanRequest(bookId)))
            .build();
    http.newCall(request).enqueue(new Answer(outcome));
  }

  /** Signs out; a session that stays open does no harm to what was measured. */
  @Override
  public void close() {
    Request request =
        new Request.Builder()
            .url(at(server, "session"))
            .header("Authorization", authorization)
            .delete()
            .build();
    try (Response ignored = http.newCall(request).execute()) {
      http.connectionPool().evictAll();
    } catch (IOException e) {
      LOG.warn("Not signed out: {}", e.getMessage());
    } finally {
      http.dispatcher().executorService().shutdown();
    }
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(IN_FLIGHT);
    dispatcher.setMaxRequestsPerHost(IN_FLIGHT);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(IN_FLIGHT, 1, TimeUnit.MINUTES))
        .callTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static HttpUrl at(HttpUrl server, String path) {
    return server.newBuilder().addPathSegments("api/" + path).build();
  }

  private static RequestBody body(Object value) {
    return RequestBody.create(Json.MAPPER.writeValueAsString(value), JSON);
  }

  private static <T> T read(OkHttpClient http, Request request, Class<T> type)
      throws CannotMeasureException {
    String what = request.method() + " " + request.url();
    try (Response response = http.newCall(request).execute()) {
      String text = response.body().string();
      if (!response.isSuccessful()) {
        throw new CannotMeasureException(
            what
                + " was answered "
                + response.code()
                + ". Is it the local stack with its demonstration accounts? "
                + text,
            null);
      }
      return Json.MAPPER.readValue(text, type);
    } catch (IOException e) {
      throw new CannotMeasureException(
          what + " failed: " + e.getMessage() + ". Start the stack with ./legerible up", e);
    } catch (JacksonException e) {
      throw new CannotMeasureException(
          what + " was not answered by Legerible: " + e.getOriginalMessage(), e);
    }
  }

  /** What became of a request for a loan. */
  interface Outcome {

    /**
     * Answered 201.
     *
     * @param at when the answer began to arrive, in {@link System#nanoTime}
     */
    void loaned(long loanId, long at);

    void failed(String reason);
  }

  private record Answer(Outcome outcome) implements Callback {

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      long at = System.nanoTime();
      try (response) {
        String text = response.body().string();
        if (response.code() == 201) {
          outcome.loaned(Json.MAPPER.readValue(text, Loan.class).id(), at);
        } else {
          outcome.failed("answered " + response.code() + ": " + text);
        }
      } catch (JacksonException e) {
        outcome.failed("not answered by Legerible: " + e.getOriginalMessage());
      }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
      outcome.failed(String.valueOf(failure));
    }
  }
}
