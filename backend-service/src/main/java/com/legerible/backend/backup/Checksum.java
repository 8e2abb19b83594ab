package com.legerible.backend.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the rows of a table and adds up its bytes while they pass. */
final class Checksum {

  private static final int AT_ONCE = 1 << 16;

  private final MessageDigest digest = sha256();
  private long rows;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Of everything that can be read. */
  static Checksum of(InputStream table) throws IOException {
    var checksum = new Checksum();
    byte[] bytes = new byte[AT_ONCE];
    for (int count = table.read(bytes); count >= 0; count = table.read(bytes)) {
      checksum.add(bytes, 0, count);
    }
    return checksum;
  }

  /** A stream that hands everything on. */
  OutputStream before(OutputStream next) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        next.write(bytes, from, count);
        add(bytes, from, count);
      }
    };
  }

  private void add(byte[] bytes, int from, int count) {
    digest.update(bytes, from, count);
    for (int i = from; i < from + count; i++) {
      // Postgres writes a line break within a value as a backslash and an n.
      if (bytes[i] == '\n') {
        rows++;
      }
    }
  }

  long rows() {
    return rows;
  }

  /** The sum, after which nothing can be added. */
  String hexadecimal() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
