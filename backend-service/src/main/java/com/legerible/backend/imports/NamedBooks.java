package com.legerible.backend.imports;

import com.legerible.contracts.isbn.IsbnReading;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books of a loan history: an id where such a book exists, else an ISBN, else a whole title.
 *
 * @param byTitle a title that several books have leads to none of them, written as null
 */
record NamedBooks(Set<Long> ids, Map<String, Long> byIsbn, Map<String, Optional<Long>> byTitle) {

  /** The loan itself, or why it cannot be made. */
  Entry problem(Entry.OfLoan loan) {
    if (find(loan.book()) != null) {
      return loan;
    }
    String shown = "“" + Shown.of(loan.book()) + "”";
    return new Entry.Broken(
        byTitle.containsKey(loan.book())
            ? "Several books have the title " + shown + ". Write the ISBN or the id instead."
            : "The library has no book with the id, ISBN or exact title " + shown + ".",
        loan.text());
  }

  long id(String name) {
    return Objects.requireNonNull(find(name), name);
  }

  private @Nullable Long find(String name) {
    Long id = number(name);
    if (id != null && ids.contains(id)) {
      return id;
    }
    Long ofIsbn = isbn(name).map(byIsbn::get).orElse(null);
    return ofIsbn != null ? ofIsbn : byTitle.getOrDefault(name, Optional.empty()).orElse(null);
  }

  static @Nullable Long number(String name) {
    return name.matches("[0-9]{1,18}") ? Long.valueOf(name) : null;
  }

  static Optional<String> isbn(String name) {
    return IsbnReading.of(name).thirteen();
  }
}
