package com.legerible.contracts.isbn;

import java.util.Optional;

/** What became of an ISBN as a list or a spreadsheet holds it. */
public sealed interface IsbnReading {

  /** An ISBN-13 without dashes, as it was meant. */
  record Good(String isbn) implements IsbnReading {}

  /**
   * An ISBN-13 without dashes, whose check digit confirms the repair.
   *
   * @param repair what was done, for people
   */
  record Repaired(String isbn, String repair) implements IsbnReading {}

  /**
   * Whatever it was, it cannot be told any more.
   *
   * @param reason for people: with the value, and what to do about it
   */
  record Refused(String reason) implements IsbnReading {}

  /** The ISBN-13 without dashes; nothing where there is no telling. */
  default Optional<String> thirteen() {
    if (this instanceof Good good) {
      return Optional.of(good.isbn());
    }
    return this instanceof Repaired repaired ? Optional.of(repaired.isbn()) : Optional.empty();
  }

  /** Reads a cell: repairs what a check digit confirms, and guesses nothing. */
  static IsbnReading of(String cell) {
    String bare = Isbn.bare(IsbnCell.unwrapped(cell));
    Optional<String> isbn = Isbn.thirteen(bare);
    if (isbn.isPresent()) {
      return new Good(isbn.get());
    }
    return IsbnCell.repaired(bare)
        .orElseGet(() -> new Refused(IsbnCell.reason(cell.strip(), bare)));
  }
}
