package com.legerible.desktop.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Says which version of this program is the newest, as one small file at an address says it. */
public final class ReleaseFeed {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 16_384;

  private final HttpUrl address;
  private final OkHttpClient client;
  private final Json json = new Json();

  public ReleaseFeed(HttpUrl address, ExecutorService workers) {
    this.address = address;
    client =
        new OkHttpClient.Builder().dispatcher(new Dispatcher(workers)).callTimeout(LIMIT).build();
  }

  public CompletableFuture<Release> newest() {
    Request request = new Request.Builder().url(address).build();
    return new Answer<>(
            client.newCall(request),
            json,
            body -> {
              // A file that is longer than such a file can be does not fill the memory.
              body.source().request(MOST_BYTES);
              long bytes = Math.min(MOST_BYTES, body.source().getBuffer().size());
              return json.read(body.source().readUtf8(bytes), Release.class);
            })
        .ask();
  }
}
