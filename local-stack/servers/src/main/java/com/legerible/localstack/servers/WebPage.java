package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A page that a process of this computer serves, for health checks. */
public final class WebPage {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final URL url;

  public WebPage(int port, String path) {
    try {
      url = URI.create("http://127.0.0.1:" + port + path).toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page, when the answer is 200; nothing otherwise, also when nobody answers. */
  public Optional<String> content() {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout((int) LIMIT.toMillis());
      connection.setReadTimeout((int) LIMIT.toMillis());
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        return Optional.empty();
      }
      try (InputStream body = connection.getInputStream()) {
        return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }
}
