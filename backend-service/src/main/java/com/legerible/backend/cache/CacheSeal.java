package com.legerible.backend.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Marks cached bytes as ours and whole, so that foreign or cut ones are never read. */
final class CacheSeal {

  /** Changes with the shape of what is cached. */
  private static final byte[] MARK = "LGR1".getBytes(StandardCharsets.US_ASCII);

  private static final int HEADER = MARK.length + Integer.BYTES;

  private CacheSeal() {}

  static byte[] seal(String key, byte[] value) {
    return ByteBuffer.allocate(HEADER + value.length)
        .put(MARK)
        .putInt(checksum(key, value, 0, value.length))
        .put(value)
        .array();
  }

  /** The value, or nothing when these bytes are not what was sealed under the key. */
  static Optional<byte[]> open(String key, byte[] sealed) {
    if (sealed.length < HEADER
        || !Arrays.equals(MARK, 0, MARK.length, sealed, 0, MARK.length)
        || ByteBuffer.wrap(sealed).getInt(MARK.length)
            != checksum(key, sealed, HEADER, sealed.length - HEADER)) {
      return Optional.empty();
    }
    return Optional.of(Arrays.copyOfRange(sealed, HEADER, sealed.length));
  }

  private static int checksum(String key, byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
