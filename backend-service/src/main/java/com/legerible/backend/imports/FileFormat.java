package com.legerible.backend.imports;

import java.util.Locale;

/** The formats that imports read. */
enum FileFormat {
  MARC21,
  MARCXML,
  CSV;

  /** As the interface and the database write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FileFormat of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
