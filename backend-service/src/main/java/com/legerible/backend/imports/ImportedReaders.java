package com.legerible.backend.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a file by the names that it gives them.
 *
 * @param byName what Postgres says of each: its small letters differ from Java's for some names
 */
record ImportedReaders(Map<String, Named> byName) {

  /** Stands before the names of those who are known from a file only, and cannot sign in. */
  static final String PREFIX = "imported-";

  /**
   * A name in small letters, and whose it is.
   *
   * @param id absent where the library knows nobody of that name
   */
  record Named(String plain, @Nullable Long id) {}

  ImportedReaders {
    byName = Map.copyOf(byName);
  }

  /** Who is neither a member nor was imported before. */
  List<String> missing() {
    return byName.keySet().stream().filter(name -> !knows(name)).sorted().toList();
  }

  boolean knows(String name) {
    return named(name).id() != null;
  }

  long id(String name) {
    return Objects.requireNonNull(named(name).id(), name);
  }

  String plain(String name) {
    return named(name).plain();
  }

  private Named named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }
}
