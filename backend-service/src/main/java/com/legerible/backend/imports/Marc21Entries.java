package com.legerible.backend.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.marc.Record;

/**
 * The records of an ISO 2709 file. Each is cut out at its terminator before anything else is
 * believed about it, so that a wrong length costs that record only.
 */
final class Marc21Entries implements Entries {

  private static final int TERMINATOR = 0x1d;

  /** The leader has five digits for the length. */
  private static final int LONGEST = 99_999;

  private final InputStream file;
  private final StrictMarc21 strict = new StrictMarc21();
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

  Marc21Entries(InputStream file) {
    this.file = file;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    bytes.reset();
    if (!skipBlanks()) {
      return null;
    }
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int begin = at;
      at = nextTerminator();
      int room = LONGEST - bytes.size();
      bytes.write(chunk, begin, Math.min(room, at - begin));
      tooLong |= at - begin > room;
      ended = at < end;
    }
    if (ended) {
      at++;
    }
    if (tooLong) {
      return broken(
          "The record is longer than " + LONGEST + " bytes, the most that MARC21 allows.");
    }
    if (!ended) {
      return broken("The file ends within the record. Was it sent as a whole?");
    }
    bytes.write(TERMINATOR);
    return parsed();
  }

  /** Its place in the chunk, or the end of that. */
  private int nextTerminator() {
    int next = at;
    while (next < end && chunk[next] != TERMINATOR) {
      next++;
    }
    return next;
  }

  /** False at the end of the file. */
  private boolean skipBlanks() throws IOException {
    while (fill()) {
      byte next = chunk[at];
      if (next != '\r' && next != '\n' && next != ' ' && next != 0) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Whether there is at least one more byte in the chunk. */
  private boolean fill() throws IOException {
    if (at >= end) {
      at = 0;
      end = file.read(chunk);
    }
    return end > 0;
  }

  private Entry parsed() {
    byte[] record = bytes.toByteArray();
    Optional<Record> flawless = strict.read(record);
    return flawless.isPresent()
        ? MarcBook.entry(flawless.get(), this::text)
        : parsedPermissively(record);
  }

  private Entry parsedPermissively(byte[] bytes) {
    Record record;
    try {
      var reader = new MarcPermissiveStreamReader(new ByteArrayInputStream(bytes), true, true);
      record = reader.hasNext() ? reader.next() : null;
    } catch (RuntimeException e) {
      // Whatever marc4j stumbles over is the record's fault, and there are many ways to stumble.
      return broken("The record's leader or directory is damaged, so its fields cannot be found.");
    }
    if (record == null) {
      return broken("The record has no fields.");
    }
    return MarcBook.entry(record, this::text);
  }

  private Entry broken(String reason) {
    return new Entry.Broken(reason, text());
  }

  private String text() {
    return Shown.of(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
