package com.legerible.backend.catalogue;

import java.util.ArrayList;
import java.util.List;

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

  /** What editions of one work share: the words of the title and of the first author. */
  List<Integer> work() {
    List<Integer> work = new ArrayList<>();
    int parts = 0;
    for (int i = 0; i < words.length && parts < 2; i++) {
      work.add(words[i]);
      parts += words[i] == END ? 1 : 0;
    }
    return work;
  }
}
