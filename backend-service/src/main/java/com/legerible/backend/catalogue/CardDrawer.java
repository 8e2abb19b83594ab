package com.legerible.backend.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cards of 4,096 books with neighbouring ids, side by side, so that a look at all is quick. */
final class CardDrawer {

  static final int BITS = 12;
  static final int SIZE = 1 << BITS;

  private static final int ABSENT = Integer.MIN_VALUE;

  final int[] languages = new int[SIZE];
  final int[] years = new int[SIZE];
  final int[] wordEnds = new int[SIZE];
  final int[] authorEnds = new int[SIZE];
  int[] words = {};
  int[] authors = {};
  WordPlaces places;
  private final Vocabulary vocabulary;

  CardDrawer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Arrays.fill(languages, ABSENT);
    places = WordPlaces.of(words, wordEnds, vocabulary);
  }

  static int place(long bookId) {
    return (int) (bookId & (SIZE - 1));
  }

  boolean has(int place) {
    return languages[place] != ABSENT;
  }

  int wordStart(int place) {
    return place == 0 ? 0 : wordEnds[place - 1];
  }

  int authorStart(int place) {
    return place == 0 ? 0 : authorEnds[place - 1];
  }

  @Nullable Card card(int place) {
    return has(place)
        ? new Card(
            languages[place],
            years[place],
            Arrays.copyOfRange(words, wordStart(place), wordEnds[place]),
            Arrays.copyOfRange(authors, authorStart(place), authorEnds[place]))
        : null;
  }

  /** Puts all cards anew; a place without one has no book. */
  void fill(@Nullable Card[] cards) {
    int allWords = 0;
    int allAuthors = 0;
    for (Card card : cards) {
      allWords += card == null ? 0 : card.words.length;
      allAuthors += card == null ? 0 : card.authors.length;
    }
    words = new int[allWords];
    authors = new int[allAuthors];
    for (int place = 0; place < SIZE; place++) {
      put(place, cards[place]);
    }
    places = WordPlaces.of(words, wordEnds, vocabulary);
  }

  private void put(int place, @Nullable Card card) {
    int wordStart = wordStart(place);
    int authorStart = authorStart(place);
    int[] itsWords = card == null ? new int[0] : card.words;
    int[] itsAuthors = card == null ? new int[0] : card.authors;
    languages[place] = card == null ? ABSENT : card.language;
    years[place] = card == null ? Card.NO_YEAR : card.year;
    System.arraycopy(itsWords, 0, words, wordStart, itsWords.length);
    System.arraycopy(itsAuthors, 0, authors, authorStart, itsAuthors.length);
    wordEnds[place] = wordStart + itsWords.length;
    authorEnds[place] = authorStart + itsAuthors.length;
  }
}
