package com.legerible.backend.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen with a memory: it keeps every live event that it received. */
final class LiveClient implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputStream body;
  private final List<Event> events = new ArrayList<>();
  private final AtomicInteger comments = new AtomicInteger();
  private volatile boolean ended;

  private LiveClient(InputStream body) {
    this.body = body;
    Thread reader = new Thread(this::read, "live-client");
    reader.setDaemon(true);
    reader.start();
  }

  static LiveClient connect(String server, String token, String lastEventId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/live"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("GET /api/live answered " + response.statusCode());
      }
      return new LiveClient(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Event await(String name, Predicate<JsonNode> data) {
    try {
      return Awaitility.await(name)
          .until(
              () ->
                  events(name).stream()
                      .filter(event -> data.test(event.data()))
                      .findFirst()
                      .orElse(null),
              found -> found != null);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "no such " + name + ", comments " + comments + ", ended " + ended + ": " + events(), e);
    }
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  List<Event> events(String name) {
    return events().stream().filter(event -> event.name().equals(name)).toList();
  }

  String lastId() {
    List<Event> all = events();
    return all.get(all.size() - 1).id();
  }

  int comments() {
    return comments.get();
  }

  boolean hasEnded() {
    return ended;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.incrementAndGet();
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          add(new Event(id, name, JSON.readTree(line.substring(6))));
        }
      }
    } catch (IOException e) {
      // The test has closed the connection, or the server has: both end the reading.
    }
    ended = true;
  }

  private synchronized void add(Event event) {
    events.add(event);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  record Event(String id, String name, JsonNode data) {}
}
