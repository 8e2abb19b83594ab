package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.contracts.isbn.IsbnReading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What all formats of books have in common. */
final class Books {

  private static final Pattern EMPTY = Pattern.compile("[\\s=\"\\[\\]]*");

  private Books() {}

  static Entry entry(Acquisition book) throws BrokenRecord {
    try {
      return new Entry.OfBook(book);
    } catch (IllegalArgumentException e) {
      throw new BrokenRecord("The record has no title.");
    }
  }

  /**
   * The first ISBN among cells that are to hold one; null where all of them are empty.
   *
   * @throws BrokenRecord where there are only damaged ones: guessing would make a second book of
   *     one that is there
   */
  static @Nullable String isbn(List<String> cells) throws BrokenRecord {
    String reason = null;
    for (String cell : cells) {
      if (EMPTY.matcher(cell).matches()) {
        continue;
      }
      IsbnReading reading = IsbnReading.of(cell);
      Optional<String> isbn = reading.thirteen();
      if (isbn.isPresent()) {
        return isbn.get();
      }
      if (reason == null && reading instanceof IsbnReading.Refused refused) {
        reason = refused.reason();
      }
    }
    if (reason != null) {
      throw new BrokenRecord(reason);
    }
    return null;
  }
}
