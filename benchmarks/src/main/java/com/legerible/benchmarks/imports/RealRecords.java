package com.legerible.benchmarks.imports;

import com.legerible.benchmarks.imports.MarcRecord.Field;
import com.legerible.localstack.servers.Home;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The records of real books, from which all others are made. */
final class RealRecords {

  private static final String RECORDED = "com/legerible/streaming/recorded/books.csv";

  /** The recorded set quotes a cell only where it holds a comma. */
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private static final String S = String.valueOf(MarcRecord.SUBFIELD);

  private RealRecords() {}

  /** The books that the product ships, each with the fields that a library's record has. */
  static List<MarcRecord> shipped(Home home) throws IOException {
    Path file = home.target("streaming").resolve("streaming.jar");
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry(RECORDED);
      if (entry == null) {
        throw new FileNotFoundException(RECORDED + " is missing in " + file + ": build it anew");
      }
      try (InputStream in = jar.getInputStream(entry)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().skip(1).map(RealRecords::cells).map(RealRecords::record).toList();
      }
    }
  }

  /** The records of a file in ISO 2709. */
  static List<MarcRecord> of(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    List<MarcRecord> records = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < all.length; at++) {
      if (all[at] == MarcRecord.END_OF_RECORD) {
        records.add(MarcRecord.of(Arrays.copyOfRange(all, begin, at + 1)));
        begin = at + 1;
      }
    }
    return records;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cells.size() < 5 && cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    return cells;
  }

  private static MarcRecord record(List<String> book) {
    String title = book.get(1);
    List<String> authors = Arrays.stream(book.get(2).split("; ", -1)).toList();
    String year = (book.get(3) + "    ").substring(0, 4);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("001", book.get(0)));
    fields.add(Field.of("003", "DLC"));
    fields.add(Field.of("005", "20040816084925.0"));
    fields.add(Field.of("008", "991118s" + year + "    maua     b    001 0 eng  "));
    fields.add(Field.of("040", "  " + S + "aDLC" + S + "cDLC" + S + "dDLC"));
    fields.add(Field.of("041", "0 " + S + "a" + book.get(4)));
    fields.add(Field.of("050", "00" + S + "aPR2807.A2" + S + "bE35 1999"));
    fields.add(Field.of("082", "00" + S + "a822.3/3" + S + "221"));
    fields.add(Field.of("100", "0 " + S + "a" + authors.get(0) + "."));
    fields.add(Field.of("245", "10" + S + "a" + title + " /" + S + "c" + authors.get(0) + "."));
    fields.add(
        Field.of("260", "  " + S + "aBoston :" + S + "bA Publisher," + S + "cc" + year + "."));
    fields.add(Field.of("300", "  " + S + "axx, 352 p. :" + S + "bill. ;" + S + "c24 cm."));
    fields.add(
        Field.of("504", "  " + S + "aIncludes bibliographical references (p. 331) and index."));
    for (String subject : List.of("Drama", "Criticism, Textual", "Stage history")) {
      fields.add(Field.of("650", " 0" + S + "a" + title + S + "x" + subject + "."));
    }
    for (String other : authors.subList(1, authors.size())) {
      fields.add(Field.of("700", "0 " + S + "a" + other + "."));
    }
    return new MarcRecord(MarcRecord.UTF_8, fields);
  }
}
