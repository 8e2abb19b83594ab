package com.legerible.backend.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text without case and accents, so that “spater” finds “Später”. */
public final class FoldedText {

  /** Stands between the parts of a search text; no folded text contains it. */
  static final String BETWEEN = " | ";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}|]+");

  private FoldedText() {}

  public static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String letters =
        bare.replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d");
    return SPACES.matcher(letters).replaceAll(" ").strip();
  }

  /** What the search for a book compares with. */
  static String ofBook(String title, List<String> authors, @Nullable String isbn) {
    var parts = new ArrayList<String>();
    parts.add(of(title));
    authors.forEach(author -> parts.add(of(author)));
    parts.add(isbn == null ? "" : isbn);
    return String.join(BETWEEN, parts);
  }

  /** A pattern for SQL's {@code like} for each word of a search. */
  public static String[] patterns(String search) {
    return Arrays.stream(of(search).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }
}
