package com.legerible.backend.catalogue;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Numbers by the first two bytes of their words, so that a search need not look at all. */
final class Beginnings {

  private static final int BYTES = 256;

  private final @Nullable Numbers[] byBytes = new Numbers[BYTES * BYTES];

  /** The first two bytes of a word as a number. */
  static int slot(byte[] letters, int start, int end) {
    return (letters[start] & 0xff) * BYTES + (end > start + 1 ? letters[start + 1] & 0xff : 0);
  }

  /** The lowest slot of the words that begin so. */
  static int first(byte[] beginning) {
    return slot(beginning, 0, beginning.length);
  }

  /** The highest slot of the words that begin so. */
  static int last(byte[] beginning) {
    return first(beginning) + (beginning.length == 1 ? BYTES - 1 : 0);
  }

  void add(int number, byte[] letters, int start, int end) {
    if (start < end) {
      int slot = slot(letters, start, end);
      Numbers numbers = byBytes[slot];
      if (numbers == null) {
        numbers = new Numbers();
        byBytes[slot] = numbers;
      }
      numbers.add(number);
    }
  }

  /** All words that begin so, and others whose first two bytes are the same. */
  void forEach(byte[] beginning, IntConsumer each) {
    for (int slot = first(beginning); slot <= last(beginning); slot++) {
      Numbers numbers = byBytes[slot];
      if (numbers != null) {
        numbers.forEach(each);
      }
    }
  }

  private static final class Numbers {

    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
      if (size > 0 && numbers[size - 1] == number) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    void forEach(IntConsumer each) {
      for (int i = 0; i < size; i++) {
        each.accept(numbers[i]);
      }
    }
  }
}
