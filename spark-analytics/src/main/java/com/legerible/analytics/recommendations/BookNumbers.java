package com.legerible.analytics.recommendations;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A small number for each of some books, in little memory: sorted arrays here, and as bytes the
 * differences between the books in a variable length.
 */
final class BookNumbers {

  private static final int LONGEST_VARINT = 10;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private long[] books;
  private long[] numbers;
  private int size;

  BookNumbers() {
    books = new long[8];
    numbers = new long[8];
  }

  int size() {
    return size;
  }

  long bookAt(int index) {
    return books[index];
  }

  long numberAt(int index) {
    return numbers[index];
  }

  /** Zero where the book has none. */
  long get(long book) {
    int index = Arrays.binarySearch(books, 0, size, book);
    return index < 0 ? 0 : numbers[index];
  }

  /** Adds to the book's number; a book whose number gets to zero is gone. */
  void add(long book, long difference) {
    int index = Arrays.binarySearch(books, 0, size, book);
    if (index < 0) {
      insert(-index - 1, book, difference);
    } else if (numbers[index] + difference <= 0) {
      remove(index);
    } else {
      numbers[index] += difference;
    }
  }

  private void insert(int index, long book, long number) {
    if (number <= 0) {
      return;
    }
    if (size == books.length) {
      books = Arrays.copyOf(books, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    System.arraycopy(books, index, books, index + 1, size - index);
    System.arraycopy(numbers, index, numbers, index + 1, size - index);
    books[index] = book;
    numbers[index] = number;
    size++;
  }

  private void remove(int index) {
    System.arraycopy(books, index + 1, books, index, size - index - 1);
    System.arraycopy(numbers, index + 1, numbers, index, size - index - 1);
    size--;
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate((1 + 2 * size) * LONGEST_VARINT);
    write(bytes, size);
    long before = 0;
    for (int i = 0; i < size; i++) {
      write(bytes, books[i] - before);
      write(bytes, numbers[i]);
      before = books[i];
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  static BookNumbers fromBytes(byte[] array) {
    ByteBuffer bytes = ByteBuffer.wrap(array);
    BookNumbers read = new BookNumbers();
    read.size = (int) read(bytes);
    read.books = new long[Math.max(8, read.size)];
    read.numbers = new long[Math.max(8, read.size)];
    long before = 0;
    for (int i = 0; i < read.size; i++) {
      before += read(bytes);
      read.books[i] = before;
      read.numbers[i] = read(bytes);
    }
    return read;
  }

  private static void write(ByteBuffer bytes, long value) {
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes.put((byte) ((rest & SEVEN_BITS) | MORE));
      rest >>>= 7;
    }
    bytes.put((byte) rest);
  }

  private static long read(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & SEVEN_BITS) << shift;
      if ((next & MORE) == 0) {
        return value;
      }
    }
  }
}
