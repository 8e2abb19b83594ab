package com.legerible.benchmarks.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A book that only the benchmark knows; its words need no folding but the case of letters. */
record MadeBook(
    long id,
    String isbn,
    List<String> titleWords,
    List<String> authors,
    @Nullable Integer year,
    String language,
    long loans) {

  String title() {
    String first = titleWords.get(0);
    int letter = first.offsetByCodePoints(0, 1);
    String joined = String.join(" ", titleWords);
    return joined.substring(0, letter).toUpperCase(Locale.ROOT) + joined.substring(letter);
  }

  String foldedTitle() {
    return String.join(" ", titleWords);
  }
}
