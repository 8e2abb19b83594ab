package com.legerible.backend.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A book that is to come into the catalogue, with all that can be made of it without a look at the
 * catalogue: whoever reads many books does so while others are stored.
 */
public final class ReadyBook {

  private final Description description;
  private final BookTexts texts;

  private ReadyBook(Description description) {
    this.description = description;
    this.texts = BookTexts.of(description);
  }

  /**
   * Makes it ready.
   *
   * @throws IllegalArgumentException with the reason, when this can be no book
   */
  public static ReadyBook of(Acquisition book) {
    return new ReadyBook(Description.of(book));
  }

  static ReadyBook of(Description description) {
    return new ReadyBook(description);
  }

  Description description() {
    return description;
  }

  BookTexts texts() {
    return texts;
  }

  /** The texts follow from the description. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReadyBook book && description.equals(book.description);
  }

  @Override
  public int hashCode() {
    return description.hashCode();
  }
}
