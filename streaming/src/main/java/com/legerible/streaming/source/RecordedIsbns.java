package com.legerible.streaming.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The recorded ISBNs in a random order, each of them before any comes again. Where it is stands in
 * a file, so that a restart goes on and does not begin anew.
 */
public final class RecordedIsbns implements IsbnFinder {

  /** What a recorded ISBN has as its source. */
  public static final String NAME = "recorded";

  private final List<String> isbns;
  private final Path file;
  private long place;

  public RecordedIsbns(List<String> isbns, Path folder) {
    this.isbns = List.copyOf(isbns);
    this.file = folder.resolve("recorded-place");
    this.place = read();
  }

  @Override
  public Optional<Sight> next() {
    // Each round has its own order, and the same one after a restart.
    List<String> order = new ArrayList<>(isbns);
    Collections.shuffle(order, new Random(place / isbns.size()));
    String isbn = order.get((int) (place % isbns.size()));
    place++;
    write();
    return Optional.of(new Sight(isbn, NAME));
  }

  private long read() {
    try {
      String text = Files.exists(file) ? Files.readString(file).strip() : "";
      return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; delete it to begin anew", e);
    }
  }

  private void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(written, Long.toString(place), StandardCharsets.US_ASCII);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be written; make room, or name another folder", e);
    }
  }
}
