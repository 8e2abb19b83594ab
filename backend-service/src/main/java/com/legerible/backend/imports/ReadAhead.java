package com.legerible.backend.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads the next parts of a file while an earlier one is taken in. Few parts, each with a bound, so
 * that the memory does not depend on the file.
 */
final class ReadAhead implements AutoCloseable {

  private static final int PARTS = 2;

  /** A part ends early when its texts are longer than this together. */
  private static final int LONGEST = 4_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Entries entries;
  private final int size;
  private final ExecutorService reader;
  private final Queue<Future<List<Entry>>> parts = new ArrayDeque<>();

  /**
   * Begins to read.
   *
   * @param size how many records a part has at the most
   */
  ReadAhead(Entries entries, int size) {
    this.entries = entries;
    this.size = size;
    String name = Thread.currentThread().getName() + "-reader";
    this.reader = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    for (int i = 0; i < PARTS; i++) {
      parts.add(reader.submit(this::read));
    }
  }

  /** The records that follow; none at the end of the file. */
  List<Entry> next() throws IOException, InterruptedException {
    try {
      List<Entry> part = parts.remove().get();
      parts.add(reader.submit(this::read));
      return part;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw new IOException("The file cannot be read on", unreadable);
      }
      throw new IllegalStateException("The file cannot be understood", e.getCause());
    }
  }

  private List<Entry> read() throws IOException {
    List<Entry> part = new ArrayList<>();
    long length = 0;
    while (part.size() < size && length < LONGEST) {
      Entry entry = entries.next();
      if (entry == null) {
        break;
      }
      part.add(entry);
      length += entry.length();
    }
    return part;
  }

  /** Reads no more when it returns. */
  @Override
  public void close() {
    reader.shutdownNow();
    try {
      if (!reader.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UncheckedIOException(new IOException("The file is still being read"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
