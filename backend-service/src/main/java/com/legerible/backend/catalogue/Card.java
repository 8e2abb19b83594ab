package com.legerible.backend.catalogue;

/** What is counted of one book, in numbers of the index's vocabularies. */
final class Card {

  static final int NONE = -1;
  static final int END = -2;
  static final int NO_YEAR = Integer.MIN_VALUE;

  /** {@link #NONE} where it is not known. */
  final int language;

  /** {@link #NO_YEAR} where it is not known. */
  final int year;

  /** Of the title, then of each author, each part ended by {@link #END}. */
  final int[] words;

  /** Each once. */
  final int[] authors;

  Card(int language, int year, int[] words, int[] authors) {
    this.language = language;
    this.year = year;
    this.words = words;
    this.authors = authors;
  }
}
