package com.legerible.backend.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

  Marc21Entries(InputStream file) {
    this.file = new BufferedInputStream(file, 1 << 16);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    bytes.reset();
    int read = file.read();
    while (read == '\r' || read == '\n' || read == ' ' || read == 0) {
      read = file.read();
    }
    if (read < 0) {
      return null;
    }
    boolean tooLong = false;
    while (read >= 0 && read != TERMINATOR) {
      if (bytes.size() < LONGEST) {
        bytes.write(read);
      } else {
        tooLong = true;
      }
      read = file.read();
    }
    if (tooLong) {
      return broken(
          "The record is longer than " + LONGEST + " bytes, the most that MARC21 allows.");
    }
    if (read < 0) {
      return broken("The file ends within the record. Was it sent as a whole?");
    }
    bytes.write(TERMINATOR);
    return parsed();
  }

  private Entry parsed() {
    Record record;
    try {
      var reader =
          new MarcPermissiveStreamReader(new ByteArrayInputStream(bytes.toByteArray()), true, true);
      record = reader.hasNext() ? reader.next() : null;
    } catch (RuntimeException e) {
      // Whatever marc4j stumbles over is the record's fault, and there are many ways to stumble.
      return broken("The record's leader or directory is damaged, so its fields cannot be found.");
    }
    if (record == null) {
      return broken("The record has no fields.");
    }
    return MarcBook.entry(record, text());
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
