package com.legerible.backend.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many books as one array for each column: Postgres takes these quicker than anything else. */
final class BookArrays {

  private final @Nullable Long[] ids;
  private final List<ReadyBook> books;

  /**
   * Some books.
   *
   * @param ids absent where Postgres is to give one
   */
  BookArrays(@Nullable Long[] ids, List<ReadyBook> books) {
    this.ids = ids;
    this.books = books;
  }

  boolean isEmpty() {
    return books.isEmpty();
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("isbns", texts(book -> book.description().isbn()));
    parameters.put("titles", texts(book -> book.description().title()));
    parameters.put("authors", texts(book -> book.texts().authors()));
    parameters.put(
        "years", books.stream().map(book -> book.description().year()).toArray(Integer[]::new));
    parameters.put("languages", texts(book -> book.description().language()));
    Map<Map<String, String>, String> provenances = new HashMap<>();
    parameters.put(
        "provenances",
        // Most of them say the same.
        texts(
            book -> provenances.computeIfAbsent(book.description().provenance(), StoredText::of)));
    parameters.put("folded", texts(book -> book.texts().folded()));
    parameters.put("words", texts(book -> book.texts().words()));
    return parameters;
  }

  private String[] texts(Function<ReadyBook, @Nullable String> text) {
    return books.stream().map(text).toArray(String[]::new);
  }
}
