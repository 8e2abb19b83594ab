package com.legerible.backend.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries under which Postgres finds a book. Words stand with their places, those of the title
 * with weight A, those of authors with weight B. What is compared whole begins with a sign that no
 * word has.
 */
final class BookWords {

  /** Every book has this entry, so that “all books” is a search too. */
  static final String ALL = "*";

  static final String TITLE = "^";
  static final String AUTHOR = "=";
  static final String LANGUAGE = "#";
  static final String ISBN = "@";

  /** Keeps a phrase from beginning in one part and ending in the next. */
  private static final int GAP = 2;

  private BookWords() {}

  /**
   * In the input format of Postgres' type tsvector.
   *
   * @param names of the authors, folded
   */
  static String of(
      List<String> titleWords,
      List<String> names,
      @Nullable String isbn,
      @Nullable String language) {
    var entries = new StringBuilder(entry(ALL));
    if (!titleWords.isEmpty()) {
      entries.append(' ').append(entry(TITLE + title(titleWords)));
    }
    int place = add(entries, titleWords, 0, 'A');
    for (String name : names) {
      if (!name.isEmpty()) {
        entries.append(' ').append(entry(AUTHOR + name));
        place = add(entries, List.of(name.split(" ", -1)), place + GAP, 'B');
      }
    }
    if (isbn != null) {
      entries.append(' ').append(entry(ISBN + isbn));
    }
    if (language != null) {
      entries.append(' ').append(entry(LANGUAGE + language));
    }
    return entries.toString();
  }

  /** A title as it is compared whole. */
  static String title(List<String> words) {
    return FoldedText.cut(String.join(" ", words));
  }

  private static int add(StringBuilder entries, List<String> words, int before, char weight) {
    int place = before;
    for (String word : words) {
      place++;
      entries.append(' ').append(entry(word)).append(':').append(place).append(weight);
    }
    return place;
  }

  /** As Postgres reads it in a tsvector or tsquery, whatever it contains. */
  static String entry(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
