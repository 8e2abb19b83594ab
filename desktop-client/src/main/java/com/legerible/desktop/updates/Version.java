package com.legerible.desktop.updates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version such as 0.1.0; what follows a hyphen does not count.
 *
 * @param numbers from the most important one to the least
 */
record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern WRITTEN =
      Pattern.compile("v?(\\d{1,6}(\\.\\d{1,6}){0,3})(-[0-9A-Za-z.-]{1,20})?");

  static Optional<Version> of(String text) {
    var found = WRITTEN.matcher(text.strip());
    return found.matches()
        ? Optional.of(
            new Version(Arrays.stream(found.group(1).split("\\.")).map(Integer::valueOf).toList()))
        : Optional.empty();
  }

  @Override
  public int compareTo(Version other) {
    int places = Math.max(numbers.size(), other.numbers.size());
    for (int place = 0; place < places; place++) {
      int order = Integer.compare(number(place), other.number(place));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int number(int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }
}
