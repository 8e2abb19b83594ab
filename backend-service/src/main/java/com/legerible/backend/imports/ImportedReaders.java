package com.legerible.backend.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The readers of a file by the names that it gives them. */
final class ImportedReaders {

  /** Stands before the names of those who are known from a file only, and cannot sign in. */
  static final String PREFIX = "imported-";

  private final List<String> names;
  private final Map<String, Long> idsByUserName;

  ImportedReaders(Collection<String> names, Map<String, Long> idsByUserName) {
    this.names = names.stream().distinct().toList();
    this.idsByUserName = Map.copyOf(idsByUserName);
  }

  List<String> names() {
    return names;
  }

  /** Who is neither a member nor was imported before. */
  List<String> missing() {
    return names.stream().filter(name -> !knows(name)).toList();
  }

  boolean knows(String name) {
    return idsByUserName.containsKey(plain(name)) || idsByUserName.containsKey(imported(name));
  }

  long id(String name) {
    Long member = idsByUserName.get(plain(name));
    return member != null
        ? member
        : Objects.requireNonNull(idsByUserName.get(imported(name)), name);
  }

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String imported(String name) {
    return PREFIX + plain(name);
  }
}
