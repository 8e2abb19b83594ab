package com.legerible.backend.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Says from time to time how much of a large table has passed. */
final class Progress {

  private static final long EVERY = 64L << 20;
  private static final int MEGABYTE = 20;

  private final String table;
  private final Consumer<String> tell;
  private long passed;
  private long told;

  Progress(String table, Consumer<String> tell) {
    this.table = table;
    this.tell = tell;
  }

  OutputStream before(OutputStream next) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        next.write(one);
        add(1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        next.write(bytes, from, count);
        add(count);
      }
    };
  }

  InputStream behind(InputStream source) {
    return new FilterInputStream(source) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        add(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        add(Math.max(0, read));
        return read;
      }
    };
  }

  private void add(long bytes) {
    passed += bytes;
    if (passed - told >= EVERY) {
      told = passed;
      tell.accept("%s: %,d MB so far".formatted(table, passed >> MEGABYTE));
    }
  }
}
