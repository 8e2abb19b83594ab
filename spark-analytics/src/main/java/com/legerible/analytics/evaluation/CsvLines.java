package com.legerible.analytics.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file after RFC 4180: quoted values may hold commas, quotes and line ends. */
final class CsvLines implements AutoCloseable {

  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final StringBuilder value = new StringBuilder();
  private final char[] buffer = new char[1 << 16];
  private int size;
  private int at;
  private long ended;
  private long line;

  private CsvLines(Reader in) {
    this.in = in;
  }

  /** Bytes that are not UTF-8 are an error, not a guess. */
  static CsvLines open(Path file) throws IOException {
    BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    CsvLines lines = new CsvLines(in);
    if (lines.peek() == BYTE_ORDER_MARK) {
      lines.at++;
    }
    return lines;
  }

  /** On which line the last row begins; the first is 1. */
  long line() {
    return line;
  }

  /** The values of the next row, or nothing when there is none. */
  @Nullable List<String> next() throws IOException, UnusableFile {
    if (peek() == END) {
      return null;
    }
    line = ended + 1;
    List<String> row = new ArrayList<>(3);
    int separator;
    do {
      separator = peek() == '"' ? quoted() : plain();
      row.add(value.toString());
    } while (separator == ',');
    ended++;
    return row;
  }

  /** Reads up to the separator, which is returned. */
  private int plain() throws IOException {
    value.setLength(0);
    int next = read();
    while (next != ',' && next != '\n' && next != END) {
      value.append((char) next);
      next = read();
    }
    if (next != ',' && value.length() > 0 && value.charAt(value.length() - 1) == '\r') {
      value.setLength(value.length() - 1);
    }
    return next;
  }

  private int quoted() throws IOException, UnusableFile {
    StringBuilder inside = new StringBuilder();
    read();
    int next = read();
    while (next != '"' || peek() == '"') {
      if (next == END) {
        throw new UnusableFile(
            "line " + line + ": a quote is opened and never closed. Write \"\" for a quote.");
      }
      if (next == '"') {
        read();
      }
      ended += next == '\n' ? 1 : 0;
      inside.append((char) next);
      next = read();
    }
    int separator = plain();
    if (!value.toString().isBlank()) {
      throw new UnusableFile(
          "line " + line + ": text follows a closing quote. Write \"\" for a quote.");
    }
    value.insert(0, inside);
    return separator;
  }

  private int peek() throws IOException {
    if (at == size) {
      size = Math.max(0, in.read(buffer));
      at = 0;
    }
    return size == 0 ? END : buffer[at];
  }

  private int read() throws IOException {
    int next = peek();
    if (next != END) {
      at++;
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
