package com.legerible.benchmarks.imports;

import com.legerible.benchmarks.imports.MarcRecord.Field;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Records made of real ones, the same ones for the same seed: each is a real one with an ISBN of
 * its own and the title of a second one as the name of its part.
 */
final class MadeRecords {

  private final List<MarcRecord> real;
  private final long seed;
  private final int first;
  private final int count;

  /**
   * So many.
   *
   * @param first the number of the first one; no other number has the same ISBN
   */
  MadeRecords(List<MarcRecord> real, long seed, int first, int count) {
    this.real = real;
    this.seed = seed;
    this.first = first;
    this.count = count;
  }

  int count() {
    return count;
  }

  /** All of them as a file, of which one record is in memory. */
  InputStream file() {
    return new MadeFile();
  }

  private final class MadeFile extends InputStream {

    private final Random random = new Random(seed + first);
    private byte[] record = {};
    private int given;
    private int made;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) {
      if (given == record.length) {
        if (made == count) {
          return -1;
        }
        record = next(first + made, random).bytes();
        made++;
        given = 0;
      }
      int length = Math.min(most, record.length - given);
      System.arraycopy(record, given, target, from, length);
      given += length;
      return length;
    }
  }

  private MarcRecord next(int number, Random random) {
    MarcRecord one = any(random);
    MarcRecord other = any(random);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("001", Integer.toString(number)));
    for (Field field : one.fields()) {
      switch (field.tag()) {
        case "001", "020" -> {}
        case "245" -> {
          fields.add(Field.of("020", "  " + MarcRecord.SUBFIELD + "a" + isbn(number)));
          fields.add(one.encoding() == other.encoding() ? withPart(field, other) : field);
        }
        default -> fields.add(field);
      }
    }
    return new MarcRecord(one.encoding(), fields);
  }

  private MarcRecord any(Random random) {
    return real.get(random.nextInt(real.size()));
  }

  private static Field withPart(Field title, MarcRecord other) {
    String part =
        other.fields().stream()
            .filter(field -> field.tag().equals("245"))
            .map(field -> firstSubfield(field.content()))
            .findFirst()
            .orElse("");
    return new Field(title.tag(), title.content() + MarcRecord.SUBFIELD + "p" + part);
  }

  private static String firstSubfield(String content) {
    String[] parts = content.split(String.valueOf(MarcRecord.SUBFIELD), 3);
    return parts.length < 2 || parts[1].isEmpty() ? "" : parts[1].substring(1);
  }

  /** In a range of which the recorded set has none. */
  static String isbn(int number) {
    String body = String.format(Locale.ROOT, "9799%08d", number);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }
}
