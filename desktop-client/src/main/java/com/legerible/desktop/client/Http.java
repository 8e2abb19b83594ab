package com.legerible.desktop.client;

import java.nio.file.Path;
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

/** How a question to the library is put: address, session, time limits. */
final class Http {
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl address;
  private final SessionToken token;
  private final OkHttpClient client;
  private final OkHttpClient patient;
  private final Json json = new Json();

  Http(HttpUrl address, SessionToken token, ExecutorService workers) {
    this.address = address;
    this.token = token;
    client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(workers))
            .connectTimeout(Duration.ofSeconds(3))
            .readTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(15))
            .build();
    // A whole list or file may take long; each part of it may not.
    patient = client.newBuilder().callTimeout(Duration.ofHours(1)).build();
  }

  HttpUrl.Builder at(String path) {
    return address.newBuilder().addPathSegment("api").addPathSegments(path);
  }

  static HttpUrl.Builder page(HttpUrl.Builder url, @Nullable String after, int limit) {
    return with(url.addQueryParameter("limit", Integer.toString(limit)), "after", after);
  }

  /** Adds a parameter unless there is nothing to say. */
  static HttpUrl.Builder with(HttpUrl.Builder url, String name, @Nullable Object value) {
    return value == null || value.toString().isBlank()
        ? url
        : url.addQueryParameter(name, value.toString());
  }

  Request.Builder request(HttpUrl.Builder url) {
    Request.Builder request = new Request.Builder().url(url.build());
    String secret = token.value();
    return secret == null ? request : request.header("Authorization", "Bearer " + secret);
  }

  RequestBody body(Object value) {
    return RequestBody.create(json.write(value), JSON);
  }

  <T> CompletableFuture<T> get(HttpUrl.Builder url, Class<T> type) {
    return send(request(url).get(), type);
  }

  <T> CompletableFuture<T> get(HttpUrl.Builder url, TypeReference<T> type) {
    return ask(client, request(url).get(), body -> json.read(body.string(), type));
  }

  <T> CompletableFuture<T> send(Request.Builder request, Class<T> type) {
    return ask(client, request, body -> json.read(body.string(), type));
  }

  @SuppressWarnings("NullAway") // a Void has no other value
  CompletableFuture<Void> tell(Request.Builder request) {
    return ask(
        client,
        request,
        body -> {
          body.string();
          return null;
        });
  }

  CompletableFuture<Path> save(HttpUrl.Builder url, String mediaType, Path file) {
    return ask(patient, request(url).header("Accept", mediaType).get(), new Download(file));
  }

  <T> CompletableFuture<T> upload(HttpUrl.Builder url, Path file, Class<T> type) {
    Request.Builder request =
        // What the library would refuse is not sent.
        request(url).header("Expect", "100-continue").post(new FileBody(file));
    return ask(patient, request, body -> json.read(body.string(), type));
  }

  private <T> CompletableFuture<T> ask(
      OkHttpClient by, Request.Builder request, Answer.Reading<T> reading) {
    return new Answer<>(by.newCall(request.build()), json, reading).ask();
  }
}
