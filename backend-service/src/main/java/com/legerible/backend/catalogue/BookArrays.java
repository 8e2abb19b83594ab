package com.legerible.backend.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many books as one array for each column: Postgres takes these quicker than anything else. */
final class BookArrays {

  private final @Nullable Long[] ids;
  private final List<Description> books;

  /**
   * Some books.
   *
   * @param ids absent where Postgres is to give one
   */
  BookArrays(@Nullable Long[] ids, List<Description> books) {
    this.ids = ids;
    this.books = books;
  }

  boolean isEmpty() {
    return books.isEmpty();
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("isbns", texts(Description::isbn));
    parameters.put("titles", texts(Description::title));
    parameters.put("authors", texts(book -> literal(book.authors())));
    parameters.put("years", books.stream().map(Description::year).toArray(Integer[]::new));
    parameters.put("languages", texts(Description::language));
    Map<Map<String, String>, String> provenances = new HashMap<>();
    parameters.put(
        "provenances",
        // Most of them say the same.
        texts(book -> provenances.computeIfAbsent(book.provenance(), StoredText::of)));
    parameters.put(
        "folded", texts(book -> FoldedText.ofBook(book.title(), book.authors(), book.isbn())));
    parameters.put(
        "words",
        texts(book -> BookWords.of(book.title(), book.authors(), book.isbn(), book.language())));
    return parameters;
  }

  private String[] texts(Function<Description, @Nullable String> text) {
    return books.stream().map(text).toArray(String[]::new);
  }

  /** An array within an array of texts, as Postgres reads one: they may differ in length. */
  private static String literal(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
