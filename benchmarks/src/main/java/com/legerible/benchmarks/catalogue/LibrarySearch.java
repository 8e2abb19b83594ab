package com.legerible.benchmarks.catalogue;

import com.legerible.contracts.rest.BookPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Searches over REST, as a client does. */
final class LibrarySearch implements OpenLoop.Asked {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final URI server;

  LibrarySearch(URI server) {
    this.server = server;
  }

  @Override
  public void ask(Query query) throws IOException, InterruptedException {
    get(query.path());
  }

  BookPage page(String path) throws IOException, InterruptedException {
    return JSON.readValue(get(path), BookPage.class);
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
