package com.legerible.benchmarks.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A record in ISO 2709.
 *
 * @param encoding the sign of the leader that says how texts are encoded
 */
record MarcRecord(char encoding, List<Field> fields) {

  /**
   * A field with its indicators and subfields as they are written.
   *
   * @param content its bytes without the terminator, each as the character of that number
   */
  record Field(String tag, String content) {

    static Field of(String tag, String content) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return new Field(tag, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
      return content.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  static final char UTF_8 = 'a';
  static final char SUBFIELD = 0x1f;
  static final int END_OF_RECORD = 0x1d;

  private static final int END_OF_FIELD = 0x1e;
  private static final int LEADER = 24;
  private static final int ENTRY = 12;

  MarcRecord {
    fields = List.copyOf(fields);
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException when its directory leads nowhere
   */
  static MarcRecord of(byte[] record) {
    try {
      String ascii = new String(record, StandardCharsets.ISO_8859_1);
      int base = Integer.parseInt(ascii.substring(12, 17));
      List<Field> fields = new ArrayList<>();
      for (int at = LEADER; at + ENTRY < base; at += ENTRY) {
        int length = Integer.parseInt(ascii.substring(at + 3, at + 7));
        int start = base + Integer.parseInt(ascii.substring(at + 7, at + ENTRY));
        String content = ascii.substring(start, start + length - 1);
        fields.add(new Field(ascii.substring(at, at + 3), content));
      }
      return new MarcRecord(ascii.charAt(9), fields);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("a record's directory leads nowhere", e);
    }
  }

  byte[] bytes() {
    var directory = new StringBuilder();
    var data = new ByteArrayOutputStream(1024);
    for (Field field : fields) {
      int length = field.content().length() + 1;
      directory.append(String.format(Locale.ROOT, "%s%04d%05d", field.tag(), length, data.size()));
      data.writeBytes(field.bytes());
      data.write(END_OF_FIELD);
    }
    data.write(END_OF_RECORD);
    int base = LEADER + directory.length() + 1;
    String leader =
        String.format(Locale.ROOT, "%05dnam %c22%05d a 4500", base + data.size(), encoding, base);
    var record = new ByteArrayOutputStream(base + data.size());
    record.writeBytes((leader + directory).getBytes(StandardCharsets.US_ASCII));
    record.write(END_OF_FIELD);
    record.writeBytes(data.toByteArray());
    return record.toByteArray();
  }
}
