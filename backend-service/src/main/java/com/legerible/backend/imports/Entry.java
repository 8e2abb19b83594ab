package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.backend.catalogue.ReadyBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of a file, read as far as possible. */
sealed interface Entry {

  /** A user name has at most 100 characters, of which some say that it was imported. */
  int LONGEST_READER = 80;

  /** About how many characters it keeps in memory. */
  default int length() {
    return 0;
  }

  /**
   * A record that makes a book.
   *
   * @param ready the same book, for the catalogue
   */
  record OfBook(Acquisition book, ReadyBook ready) implements Entry {

    /**
     * Makes the book ready.
     *
     * @throws IllegalArgumentException when this can be no book
     */
    OfBook(Acquisition book) {
      this(book, ReadyBook.of(book));
    }

    @Override
    public int length() {
      return book.title().length() + book.authors().stream().mapToInt(String::length).sum();
    }
  }

  /**
   * A record that makes a loan.
   *
   * @param reader a user name
   * @param book an id, an ISBN or a title
   */
  record OfLoan(String reader, String book, Instant loanedAt, String text) implements Entry {

    @Override
    public int length() {
      return reader.length() + book.length() + text.length();
    }
  }

  /**
   * A record that makes nothing.
   *
   * @param reason for people: what is wrong, with which value, and what to do about it
   * @param text its beginning
   */
  record Broken(String reason, @Nullable String text) implements Entry {}
}
