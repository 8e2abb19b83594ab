package com.legerible.backend.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Makes files for imports, and reads them. */
final class SampleFiles {

  static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  private SampleFiles() {}

  static List<Entry> marc(byte[] file) {
    return all(new Marc21Entries(new ByteArrayInputStream(file)));
  }

  static List<Entry> xml(String file) {
    try {
      return all(
          new MarcXmlEntries(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Entry> csv(String file) {
    return csv(file, ImportKind.BOOKS, Map.of());
  }

  static List<Entry> csv(String file, ImportKind kind, Map<String, String> mapping) {
    try {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      return all(new CsvEntries(new ByteArrayInputStream(bytes), kind, mapping, NOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Entry> all(Entries entries) {
    try (entries) {
      var all = new ArrayList<Entry>();
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        all.add(entry);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many records as there are titles, each with its own ISBN. */
  static byte[] marc21(String... titles) {
    var bytes = new ByteArrayOutputStream();
    var writer = new MarcStreamWriter(bytes, "UTF-8");
    for (int i = 0; i < titles.length; i++) {
      writer.write(record(titles[i], isbn(i)));
    }
    writer.close();
    return bytes.toByteArray();
  }

  /**
   * A record with nothing but a title.
   *
   * @param title a sign for each byte
   */
  static byte[] marc8(String title) {
    MarcFactory marc = MarcFactory.newInstance();
    Record record = marc.newRecord("00000nam  2200000 a 4500");
    record.addVariableField(marc.newDataField("245", '0', '0', "a", title));
    var bytes = new ByteArrayOutputStream();
    var writer = new MarcStreamWriter(bytes, "ISO-8859-1");
    writer.write(record);
    writer.close();
    return bytes.toByteArray();
  }

  static String isbn(int number) {
    String twelve = "9783%08d".formatted(number);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  private static Record record(String title, String isbn) {
    MarcFactory marc = MarcFactory.newInstance();
    Record record = marc.newRecord("00000nam a2200000 a 4500");
    record.addVariableField(marc.newControlField("001", isbn));
    record.addVariableField(
        marc.newControlField("008", "850101s1985    xx            000 0 ger d"));
    record.addVariableField(marc.newDataField("020", ' ', ' ', "a", isbn + " (pbk.) :"));
    record.addVariableField(marc.newDataField("100", '1', ' ', "a", "Herbert, Frank,"));
    record.addVariableField(marc.newDataField("245", '1', '0', "a", title + " /"));
    record.addVariableField(marc.newDataField("700", '1', ' ', "a", "Müller, Änne."));
    return record;
  }
}
