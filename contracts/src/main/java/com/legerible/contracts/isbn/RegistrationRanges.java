package com.legerible.contracts.isbn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which digits of an ISBN name its group and its publisher. */
final class RegistrationRanges {

  private static final Map<String, List<Range>> AFTER = read();

  private RegistrationRanges() {}

  static String hyphenated(String isbn) {
    String prefix = isbn.substring(0, 3);
    Optional<String> group = part(prefix, isbn.substring(3, 12));
    Optional<String> publisher =
        group.flatMap(g -> part(prefix + "-" + g, isbn.substring(3 + g.length(), 12)));
    if (group.isEmpty() || publisher.isEmpty()) {
      return isbn;
    }
    int title = 3 + group.get().length() + publisher.get().length();
    return String.join(
        "-", prefix, group.get(), publisher.get(), isbn.substring(title, 12), isbn.substring(12));
  }

  /** How many of the digits belong together where they follow the given prefix. */
  private static Optional<String> part(String prefix, String digits) {
    return AFTER.getOrDefault(prefix, List.of()).stream()
        .filter(range -> range.holds(digits))
        .map(range -> digits.substring(0, range.first().length()))
        .findFirst();
  }

  private static Map<String, List<Range>> read() {
    var stream = RegistrationRanges.class.getResourceAsStream("registration-ranges.txt");
    Objects.requireNonNull(stream, "registration-ranges.txt is missing: build contracts again");
    var ranges = new HashMap<String, List<Range>>();
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              words -> ranges.put(words[0], Arrays.stream(words).skip(1).map(Range::of).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("registration-ranges.txt cannot be read", e);
    }
    return Map.copyOf(ranges);
  }

  /** Numbers of one length, both ends included. */
  private record Range(String first, String last) {

    static Range of(String text) {
      int dash = text.indexOf('-');
      return dash < 0
          ? new Range(text, text)
          : new Range(text.substring(0, dash), text.substring(dash + 1));
    }

    boolean holds(String digits) {
      if (digits.length() <= first.length()) {
        return false;
      }
      String start = digits.substring(0, first.length());
      return start.compareTo(first) >= 0 && start.compareTo(last) <= 0;
    }
  }
}
