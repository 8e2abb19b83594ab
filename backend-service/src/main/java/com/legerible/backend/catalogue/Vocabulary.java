package com.legerible.backend.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers words from 0, in the order in which they come, and counts for each how many books have
 * it. A million words take some 20 MB, a fifth of what a map of strings would.
 */
final class Vocabulary implements Names {

  static final int UNKNOWN = -1;

  private byte[] letters = new byte[1 << 10];
  private int[] ends = new int[1 << 6];
  private int[] books = new int[1 << 6];
  private int[] slots = emptySlots(1 << 7);
  private final Beginnings beginnings = new Beginnings();
  private int size;

  int size() {
    return size;
  }

  int find(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    return slots[slot(wanted, 0, wanted.length)];
  }

  int findOrAdd(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int slot = slot(wanted, 0, wanted.length);
    if (slots[slot] == UNKNOWN) {
      slots[slot] = append(wanted);
      if (size * 2 > slots.length) {
        spread();
      }
      return size - 1;
    }
    return slots[slot];
  }

  @Override
  public String word(int number) {
    int start = start(number);
    return new String(letters, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /** How many books have the word. */
  int books(int number) {
    return books[number];
  }

  void count(int number, int more) {
    books[number] += more;
  }

  /** The numbers of all words that begin so. */
  void forEachWith(String beginning, IntConsumer each) {
    byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
    beginnings.forEach(
        wanted,
        number -> {
          if (startsWith(number, wanted)) {
            each.accept(number);
          }
        });
  }

  /** The numbers of all with a word, which blanks divide, that begins so; some come twice. */
  void forEachWithWord(byte[] beginning, IntConsumer each) {
    beginnings.forEach(
        beginning,
        number -> {
          if (hasWordWith(number, beginning)) {
            each.accept(number);
          }
        });
  }

  private boolean startsWith(int number, byte[] beginning) {
    int start = start(number);
    int end = start + beginning.length;
    return end <= ends[number]
        && Arrays.equals(letters, start, end, beginning, 0, beginning.length);
  }

  @Override
  public int compare(int one, int other) {
    return Arrays.compareUnsigned(
        letters, start(one), ends[one], letters, start(other), ends[other]);
  }

  /** Whether one of the words, which blanks divide, starts so. */
  boolean hasWordWith(int number, byte[] beginning) {
    int last = ends[number] - beginning.length;
    for (int at = start(number); at <= last; at++) {
      if ((at == start(number) || letters[at - 1] == ' ')
          && Arrays.equals(letters, at, at + beginning.length, beginning, 0, beginning.length)) {
        return true;
      }
    }
    return false;
  }

  /** Words that begin alike have neighbouring ones, see {@link Beginnings}. */
  int beginning(int number) {
    return Beginnings.slot(letters, start(number), ends[number]);
  }

  /** In bytes. */
  int length(int number) {
    return ends[number] - start(number);
  }

  /** A bit for each byte that the word has, as far as 64 bits tell them apart. */
  long letters(int number) {
    return letters(letters, start(number), ends[number]);
  }

  static long letters(byte[] text, int from, int to) {
    long set = 0;
    for (int i = from; i < to; i++) {
      set |= 1L << text[i];
    }
    return set;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int append(byte[] word) {
    int start = start(size);
    if (start + word.length > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(letters.length * 2, start + word.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      books = Arrays.copyOf(books, size * 2);
    }
    System.arraycopy(word, 0, letters, start, word.length);
    ends[size] = start + word.length;
    for (int at = start; at < ends[size]; at++) {
      if (at == start || letters[at - 1] == ' ') {
        beginnings.add(size, letters, at, ends[size]);
      }
    }
    return size++;
  }

  private void spread() {
    slots = emptySlots(slots.length * 2);
    for (int number = 0; number < size; number++) {
      slots[slot(letters, start(number), ends[number])] = number;
    }
  }

  /** Where the word's number stands, or the free place for it. */
  private int slot(byte[] text, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 1) & (slots.length - 1);
    while (slots[slot] != UNKNOWN && !equals(slots[slot], text, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean equals(int number, byte[] text, int from, int to) {
    return Arrays.equals(letters, start(number), ends[number], text, from, to);
  }

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }
}
