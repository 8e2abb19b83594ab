package com.legerible.streaming.providers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP: says who asks, waits a limited time, reads a limited answer. */
public final class Web {

  /** So that a provider knows whom to tell when something is wrong. */
  static final String USER_AGENT = "Legerible/0.1 (library catalogue; ISBN look-up)";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LARGEST = 1_000_000;

  private final OkHttpClient client;

  /**
   * A client for all providers.
   *
   * @param limit for a whole call, the body included
   */
  public Web(Duration limit) {
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(limit)
            .callTimeout(limit)
            .retryOnConnectionFailure(false)
            .build();
  }

  Reply get(HttpUrl url) {
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", USER_AGENT)
            .header("Accept", "application/json")
            .build();
    try (Response response = client.newCall(request).execute()) {
      return read(response);
    } catch (InterruptedIOException e) {
      return new Reply(0, null, "it took too long");
    } catch (IOException e) {
      return new Reply(0, null, "it could not be reached");
    }
  }

  private static Reply read(Response response) throws IOException {
    var bytes = new Buffer();
    while (bytes.size() <= LARGEST && response.body().source().read(bytes, 8_192) >= 0) {
      // Reads on, up to the limit.
    }
    if (bytes.size() > LARGEST) {
      return new Reply(response.code(), null, "its answer was larger than a book can be");
    }
    String text = bytes.readString(StandardCharsets.UTF_8);
    try {
      var json = JSON.readTree(text);
      return json.isMissingNode()
          ? new Reply(response.code(), null, noJson(response))
          : new Reply(response.code(), json, null);
    } catch (JacksonException e) {
      return new Reply(response.code(), null, noJson(response));
    }
  }

  private static String noJson(Response response) {
    return "it answered " + response.code() + " without JSON";
  }
}
