package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.backend.catalogue.Acquisitions;
import com.legerible.contracts.isbn.IsbnReading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all formats of books have in common. */
final class Books {

  private Books() {}

  static Entry entry(Acquisition book, String text) {
    try {
      Acquisitions.check(book);
      return new Entry.OfBook(book, text);
    } catch (IllegalArgumentException e) {
      return new Entry.Broken("The record has no title.", text);
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
      if (cell.replaceAll("[\\s=\"\\[\\]]", "").isEmpty()) {
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
