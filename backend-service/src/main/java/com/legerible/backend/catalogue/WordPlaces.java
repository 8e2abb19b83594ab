package com.legerible.backend.catalogue;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The index of a drawer: on which of its places each word stands. Words that begin with the same
 * two bytes stand side by side, so that a search for a beginning need not look at all.
 */
final class WordPlaces {

  private static final int WORD_BITS = 31;
  private static final int IN_TITLE = CardDrawer.SIZE;

  private final Vocabulary vocabulary;

  /** Each once, by its beginning and then by its number. */
  private final int[] words;

  /** Where the places of each word end. */
  private final int[] ends;

  /** With a mark for a word of the title. */
  private final short[] places;

  private WordPlaces(Vocabulary vocabulary, int[] words, int[] ends, short[] places) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.ends = ends;
    this.places = places;
  }

  static WordPlaces of(int[] words, int[] wordEnds, Vocabulary vocabulary) {
    long[] entries = entries(words, wordEnds, vocabulary);
    int[] distinct = new int[entries.length];
    int[] ends = new int[entries.length];
    short[] places = new short[entries.length];
    int known = 0;
    int used = 0;
    for (long entry : entries) {
      int word = (int) (entry >> (CardDrawer.BITS + 1)) & Integer.MAX_VALUE;
      int place = (int) (entry >> 1) & (CardDrawer.SIZE - 1);
      boolean sameWord = known > 0 && distinct[known - 1] == word;
      if (!sameWord) {
        distinct[known++] = word;
      } else if (CardDrawer.place(places[used - 1]) == place) {
        continue;
      }
      // Of two with the same place the one in the title comes first.
      places[used++] = (short) ((entry & 1) == 0 ? place | IN_TITLE : place);
      ends[known - 1] = used;
    }
    return new WordPlaces(
        vocabulary,
        Arrays.copyOf(distinct, known),
        Arrays.copyOf(ends, known),
        Arrays.copyOf(places, used));
  }

  /** Beginning, word, place and whether it stands elsewhere than in the title, in order. */
  private static long[] entries(int[] words, int[] wordEnds, Vocabulary vocabulary) {
    long[] entries = new long[words.length];
    int size = 0;
    int place = 0;
    int elsewhere = 0;
    for (int i = 0; i < words.length; i++) {
      while (wordEnds[place] <= i) {
        place++;
        elsewhere = 0;
      }
      if (words[i] == Card.END) {
        elsewhere = 1;
      } else {
        long key = key(words[i], vocabulary);
        entries[size++] = (((key << CardDrawer.BITS) | place) << 1) | elsewhere;
      }
    }
    Arrays.sort(entries, 0, size);
    return Arrays.copyOf(entries, size);
  }

  private static long key(int word, Vocabulary vocabulary) {
    return ((long) vocabulary.beginning(word) << WORD_BITS) | word;
  }

  /** Marks the places of a word. */
  void mark(int word, Marks marks) {
    int at = from(key(word, vocabulary));
    if (at < words.length && words[at] == word) {
      markAll(at, marks);
    }
  }

  /** The places of a word. */
  IntStream having(int word) {
    int at = from(key(word, vocabulary));
    return at < words.length && words[at] == word
        ? IntStream.range(at == 0 ? 0 : ends[at - 1], ends[at])
            .map(i -> CardDrawer.place(places[i]))
        : IntStream.empty();
  }

  /**
   * Marks the places of all words that are wanted.
   *
   * @param wanted by their numbers
   * @param first the lowest beginning that one of them has
   * @param last the highest one
   */
  void mark(boolean[] wanted, int first, int last, Marks marks) {
    int end = from((long) (last + 1) << WORD_BITS);
    for (int at = from((long) first << WORD_BITS); at < end; at++) {
      if (wanted[words[at]]) {
        markAll(at, marks);
      }
    }
  }

  /** Where the first word with this key or a higher one stands. */
  private int from(long key) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(words[middle], vocabulary) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void markAll(int at, Marks marks) {
    for (int i = at == 0 ? 0 : ends[at - 1]; i < ends[at]; i++) {
      marks.add(CardDrawer.place(places[i]), (places[i] & IN_TITLE) != 0);
    }
  }
}
