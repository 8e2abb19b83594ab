package com.legerible.streaming;

import java.util.Arrays;
import java.util.Locale;

/** Where the source comes across ISBNs. */
enum SourceMode {
  GOOGLE,
  OPENLIBRARY,
  RECORDED,
  /** Google Books while there is a key and a quota, else Open Library, else the recorded set. */
  AUTO;

  static SourceMode of(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "LEGERIBLE_SOURCE is '"
                        + name
                        + "', but must be google, openlibrary, recorded or auto."
                        + " Set LEGERIBLE_SOURCE=recorded or leave it unset."));
  }
}
