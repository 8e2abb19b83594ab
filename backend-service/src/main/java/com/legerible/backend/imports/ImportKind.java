package com.legerible.backend.imports;

import com.legerible.backend.problems.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the records of a file are. */
enum ImportKind {
  BOOKS,
  LOANS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportKind of(@Nullable String asked) {
    for (ImportKind kind : values()) {
      if (kind.key().equals(asked == null ? "books" : asked)) {
        return kind;
      }
    }
    throw Refused.invalid("kind", "kind is “" + asked + "”, but must be books or loans.");
  }
}
