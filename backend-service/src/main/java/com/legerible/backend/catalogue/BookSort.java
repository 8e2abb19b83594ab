package com.legerible.backend.catalogue;

import com.legerible.backend.problems.Refused;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders in which books are listed. */
enum BookSort {
  RELEVANCE,
  TITLE,
  AUTHOR,
  YEAR,
  LOANS;

  static BookSort of(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return RELEVANCE;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.invalid(
                    "sort",
                    "Books can be sorted by relevance, title, author, year or loans, not by “"
                        + name
                        + "”."));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
