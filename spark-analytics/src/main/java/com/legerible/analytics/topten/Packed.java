package com.legerible.analytics.topten;

import java.io.ByteArrayOutputStream;

/** Whole numbers in few bytes: what is kept is read and written in every batch. */
final class Packed {

  private Packed() {}

  /** Takes numbers in an order. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    Writer add(long number) {
      long left = (number << 1) ^ (number >> 63);
      while ((left & ~0x7FL) != 0) {
        bytes.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      bytes.write((int) left);
      return this;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }

  /** Gives them back in the same order. */
  static final class Reader {
    private final byte[] bytes;
    private int next;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long next() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = bytes[next++];
        number |= (part & 0x7FL) << shift;
        if (part >= 0) {
          return (number >>> 1) ^ -(number & 1);
        }
      }
    }
  }
}
