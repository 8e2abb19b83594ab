package com.legerible.streaming;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * What the environment says; nothing else reads it.
 *
 * @param kafka {@code LEGERIBLE_KAFKA}
 * @param every {@code LEGERIBLE_SOURCE_EVERY}: the pause between two ISBNs
 */
record StreamingSettings(String kafka, Duration every) {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  static StreamingSettings from(Map<String, String> environment) {
    refuseAllButRecorded(environment.getOrDefault("LEGERIBLE_SOURCE", "recorded"));
    return new StreamingSettings(
        environment.getOrDefault("LEGERIBLE_KAFKA", "127.0.0.1:9092"),
        pause(environment.getOrDefault("LEGERIBLE_SOURCE_EVERY", "PT3S")));
  }

  private static void refuseAllButRecorded(String source) {
    if (!source.equals("recorded")) {
      throw new IllegalArgumentException(
          "LEGERIBLE_SOURCE is '"
              + source
              + "', but this version knows only 'recorded'."
              + " Set LEGERIBLE_SOURCE=recorded or leave it unset.");
    }
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
