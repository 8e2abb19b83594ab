package com.legerible.streaming;

import com.legerible.contracts.connections.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says; nothing else reads it.
 *
 * @param kafka {@code LEGERIBLE_KAFKA}, and how to get in
 * @param every {@code LEGERIBLE_SOURCE_EVERY}: the pause between two ISBNs
 * @param source {@code LEGERIBLE_SOURCE}: where ISBNs are seen
 * @param asksOutside {@code LEGERIBLE_PROVIDERS}: {@code recorded}, or {@code all} to ask the book
 *     APIs first; by default as the source does
 * @param state {@code LEGERIBLE_STREAM_STATE}: the folder of what a restart must remember
 * @param googleKey {@code LEGERIBLE_GOOGLE_BOOKS_KEY}
 * @param googlePerDay {@code LEGERIBLE_GOOGLE_BOOKS_PER_DAY}: how many questions the key has
 * @param google {@code LEGERIBLE_GOOGLE_BOOKS_URL}
 * @param wikipedia {@code LEGERIBLE_WIKIPEDIA_URL}
 * @param openLibrary {@code LEGERIBLE_OPEN_LIBRARY_URL}
 */
record StreamingSettings(
    KafkaConnection kafka,
    Duration every,
    SourceMode source,
    boolean asksOutside,
    Path state,
    @Nullable String googleKey,
    long googlePerDay,
    HttpUrl google,
    HttpUrl wikipedia,
    HttpUrl openLibrary) {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  static StreamingSettings from(Map<String, String> environment) {
    SourceMode source = SourceMode.of(environment.getOrDefault("LEGERIBLE_SOURCE", "recorded"));
    String key = environment.get("LEGERIBLE_GOOGLE_BOOKS_KEY");
    if (source == SourceMode.GOOGLE && key == null) {
      throw new IllegalArgumentException(
          "LEGERIBLE_SOURCE is 'google', but there is no LEGERIBLE_GOOGLE_BOOKS_KEY: Google Books"
              + " answers nobody without one. Set it, or use 'auto'.");
    }
    return new StreamingSettings(
        KafkaConnection.from(environment),
        pause(environment.getOrDefault("LEGERIBLE_SOURCE_EVERY", "PT3S")),
        source,
        asksOutside(environment.get("LEGERIBLE_PROVIDERS"), source),
        Path.of(
            environment.getOrDefault(
                "LEGERIBLE_STREAM_STATE",
                Path.of(System.getProperty("java.io.tmpdir"), "legerible-stream").toString())),
        key,
        perDay(environment.getOrDefault("LEGERIBLE_GOOGLE_BOOKS_PER_DAY", "1000")),
        url(environment, "LEGERIBLE_GOOGLE_BOOKS_URL", "https://www.googleapis.com"),
        url(environment, "LEGERIBLE_WIKIPEDIA_URL", "https://en.wikipedia.org"),
        url(environment, "LEGERIBLE_OPEN_LIBRARY_URL", "https://openlibrary.org"));
  }

  /** Without the key or a password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "StreamingSettings[kafka=" + kafka + ", source=" + source + ", state=" + state + "]";
  }

  private static boolean asksOutside(@Nullable String providers, SourceMode source) {
    if (providers == null) {
      return source != SourceMode.RECORDED;
    }
    if (providers.equals("all") || providers.equals("recorded")) {
      return providers.equals("all");
    }
    throw new IllegalArgumentException(
        "LEGERIBLE_PROVIDERS is '" + providers + "', but must be all or recorded.");
  }

  private static long perDay(String text) {
    if (text.matches("[0-9]{1,9}")) {
      return Long.parseLong(text);
    }
    throw new IllegalArgumentException(
        "LEGERIBLE_GOOGLE_BOOKS_PER_DAY is '" + text + "', but must be a whole number.");
  }

  private static HttpUrl url(Map<String, String> environment, String name, String usual) {
    String text = environment.getOrDefault(name, usual);
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException(name + " is '" + text + "', but must be an http address.");
    }
    return url;
  }

  private static Duration pause(String text) {
    try {
      Duration pause = Duration.parse(text);
      if (pause.compareTo(SHORTEST) >= 0 && pause.compareTo(LONGEST) <= 0) {
        return pause;
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(wrongPause(text), e);
    }
    throw new IllegalArgumentException(wrongPause(text));
  }

  private static String wrongPause(String text) {
    return "LEGERIBLE_SOURCE_EVERY is '"
        + text
        + "', but must be an ISO-8601 duration from PT0.01S to P1D."
        + " Write PT3S for one ISBN every three seconds.";
  }
}
