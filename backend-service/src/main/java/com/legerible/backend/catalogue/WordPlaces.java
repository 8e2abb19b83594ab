package com.legerible.backend.catalogue;

import java.util.Arrays;

/** The index of a drawer: on which of its places each word stands. */
final class WordPlaces {

  /** Each once, rising. */
  private final int[] words;

  /** Where the places of each word end. */
  private final int[] ends;

  private final short[] places;

  private WordPlaces(int[] words, int[] ends, short[] places) {
    this.words = words;
    this.ends = ends;
    this.places = places;
  }

  static WordPlaces of(int[] words, int[] wordEnds) {
    long[] entries = entries(words, wordEnds);
    int[] distinct = new int[entries.length];
    int[] ends = new int[entries.length];
    short[] places = new short[entries.length];
    int known = 0;
    int used = 0;
    for (int i = 0; i < entries.length; i++) {
      if (i > 0 && entries[i] == entries[i - 1]) {
        continue;
      }
      int word = (int) (entries[i] >> CardDrawer.BITS);
      if (known == 0 || distinct[known - 1] != word) {
        distinct[known++] = word;
      }
      places[used++] = (short) CardDrawer.place(entries[i]);
      ends[known - 1] = used;
    }
    return new WordPlaces(
        Arrays.copyOf(distinct, known), Arrays.copyOf(ends, known), Arrays.copyOf(places, used));
  }

  /** Word and place of every word, in order. */
  private static long[] entries(int[] words, int[] wordEnds) {
    long[] entries = new long[words.length];
    int size = 0;
    int place = 0;
    for (int i = 0; i < words.length; i++) {
      while (wordEnds[place] <= i) {
        place++;
      }
      if (words[i] != Card.END) {
        entries[size++] = ((long) words[i] << CardDrawer.BITS) | place;
      }
    }
    Arrays.sort(entries, 0, size);
    return Arrays.copyOf(entries, size);
  }

  /** Marks the places of a word. */
  void mark(int word, long[] marks) {
    int at = Arrays.binarySearch(words, word);
    if (at >= 0) {
      markAll(at, marks);
    }
  }

  /** Marks the places of all words that are wanted, given by their numbers. */
  void mark(boolean[] wanted, long[] marks) {
    for (int at = 0; at < words.length; at++) {
      if (wanted[words[at]]) {
        markAll(at, marks);
      }
    }
  }

  private void markAll(int at, long[] marks) {
    for (int i = at == 0 ? 0 : ends[at - 1]; i < ends[at]; i++) {
      marks[places[i] >> 6] |= 1L << places[i];
    }
  }
}
