package com.legerible.backend.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file cut into records: a record ends with its line, unless a quoted field goes on. A quote
 * quotes where a field begins, and is a sign like any other within one. A quote that is never
 * closed costs its line only, however long the file is.
 */
final class CsvLines implements Closeable {

  static final int LONGEST = 200_000;

  private final PushbackReader file;
  private String delimiters = CsvHeader.DELIMITERS;

  CsvLines(InputStream file) throws IOException {
    var buffered = new BufferedInputStream(file, 1 << 16);
    var reader = new InputStreamReader(buffered, charset(buffered));
    this.file = new PushbackReader(new BufferedReader(reader, 1 << 15), LONGEST + 2);
  }

  static boolean sixteenBits(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static Charset charset(BufferedInputStream file) throws IOException {
    file.mark(4);
    byte[] mark = file.readNBytes(3);
    file.reset();
    if (sixteenBits(mark)) {
      return StandardCharsets.UTF_16;
    }
    boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
    if (marked) {
      file.skipNBytes(3);
    }
    return StandardCharsets.UTF_8;
  }

  /** What separates the fields from now on; at first, any sign that may. */
  void delimitBy(char delimiter) {
    delimiters = Character.toString(delimiter);
  }

  /** The next record with its line ends inside quotes only; null at the end of the file. */
  @Nullable String next() throws IOException {
    var record = new StringBuilder();
    boolean quoted = false;
    boolean mayQuote = true;
    int read = file.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0) {
      if (endsLine(read) && !quoted) {
        skipRestOfEnd(read);
        return record.toString();
      }
      if (record.length() >= LONGEST) {
        return firstLine(record.append((char) read));
      }
      boolean quotes = read == '"' && (quoted || mayQuote);
      quoted ^= quotes;
      // A quote right behind a closing one is the second half of a quote within the field.
      mayQuote = quotes || delimiters.indexOf(read) >= 0;
      record.append((char) read);
      read = file.read();
    }
    return quoted ? firstLine(record) : record.toString();
  }

  /** Some programs end lines with a return alone. */
  private static boolean endsLine(int sign) {
    return sign == '\n' || sign == '\r';
  }

  private void skipRestOfEnd(int end) throws IOException {
    int next = end == '\r' ? file.read() : -1;
    if (next >= 0 && next != '\n') {
      file.unread(next);
    }
  }

  /** The quotes do not match: only the first line is taken for the record. */
  private String firstLine(StringBuilder record) throws IOException {
    int end = 0;
    while (end < record.length() && !endsLine(record.charAt(end))) {
      end++;
    }
    if (end == record.length()) {
      skipLine();
      return record.toString();
    }
    file.unread(record.substring(end + 1).toCharArray());
    skipRestOfEnd(record.charAt(end));
    record.setLength(end);
    return record.toString();
  }

  private void skipLine() throws IOException {
    int read = file.read();
    while (read >= 0 && !endsLine(read)) {
      read = file.read();
    }
    skipRestOfEnd(read);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
