package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.legerible.backend.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, where they lie beside the checkout. */
class SharedDataTest {

  private static final Path DATA = data();

  /** A checkout may be a worktree, one folder deeper. */
  private static Path data() {
    Path above = Path.of("").toAbsolutePath();
    while (above != null && !Files.isDirectory(above.resolve("shared/data"))) {
      above = above.getParent();
    }
    return above == null ? Path.of("missing") : above.resolve("shared/data");
  }

  @ParameterizedTest
  @CsvSource({
    "1251.dat, 0, 6",
    "alphatag.dat, 1, 0",
    "bad_eacc_encoding.dat, 1, 0",
    "bad_indicator.dat, 1, 0",
    "bad_marc8_escape.dat, 0, 1",
    "bad_records.mrc, 3, 5",
    "bad_subfield_code.dat, 0, 1",
    "bad_tag.xml, 1, 0",
    "batch.xml, 2, 0",
    "diacritic.dat, 1, 0",
    "marc.dat, 20, 0",
    "marc8.dat, 1, 0",
    "multi_isbn.dat, 1, 0",
    "one.dat, 1, 0",
    "regression45.dat, 12, 0",
    "test.dat, 10, 0",
    "testunimarc.dat, 0, 1",
    "utf8.xml, 1, 0",
    "utf8_errors.dat, 1, 0",
    "utf8_invalid.mrc, 1, 0",
    "utf8_with_leader_flag.dat, 1, 0",
    "utf8_without_leader_flag.dat, 1, 0"
  })
  void everyFileOfPymarcIsReadWithAKnownNumberOfRefusedRecords(String name, int good, int refused)
      throws IOException {
    Path file = DATA.resolve("pymarc").resolve(name);
    assumeThat(file).as("the records of pymarc lie beside the checkout").exists();
    List<Entry> entries = entries(Files.readAllBytes(file));
    long broken = entries.stream().filter(Entry.Broken.class::isInstance).count();
    assertThat(List.of(entries.size() - broken, broken))
        .as(name + " " + entries)
        .containsExactly((long) good, (long) refused);
  }

  @ParameterizedTest
  @CsvSource({"batch.json", "one.json", "test.json"})
  void marcAsJsonIsRefusedInWords(String name) throws IOException {
    Path file = DATA.resolve("pymarc").resolve(name);
    assumeThat(file).as("the records of pymarc lie beside the checkout").exists();
    byte[] bytes = Files.readAllBytes(file);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> entries(bytes)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("JSON");
  }

  @Test
  void everyIsbnOfGoodbooksIsRepairedAsItsEditorsDid() throws IOException {
    Path file = DATA.resolve("goodbooks-10k/books.csv");
    assumeThat(file).as("goodbooks lies beside the checkout").exists();
    Map<Integer, String> derived = derived();
    List<Entry> entries = entries(Files.readAllBytes(file));
    assertThat(entries).hasSize(10_000);
    int right = 0;
    int without = 0;
    int refused = 0;
    for (int i = 0; i < entries.size(); i++) {
      String expected = derived.get(i + 1);
      if (entries.get(i) instanceof Entry.OfBook book) {
        assertThat(book.book().isbn()).as("row " + (i + 1)).isEqualTo(expected);
        right += expected == null ? 0 : 1;
        without += expected == null ? 1 : 0;
      } else {
        assertThat(expected).as("row " + (i + 1)).isNull();
        refused++;
      }
    }
    assertThat(List.of(right, without, refused)).containsExactly(9_277, 565, 158);
  }

  private static Map<Integer, String> derived() throws IOException {
    var derived = new HashMap<Integer, String>();
    for (String line : Files.readAllLines(DATA.resolve("goodbooks-10k/derived_isbn13.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].matches("[0-9]+")) {
        derived.put(Integer.valueOf(cells[0]), cells[2]);
      }
    }
    return derived;
  }

  private static List<Entry> entries(byte[] bytes) throws IOException {
    InputStream file = new ByteArrayInputStream(bytes);
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FirstLook.BYTES));
    return SampleFiles.all(
        switch (FirstLook.at(head)) {
          case MARC21 -> new Marc21Entries(file);
          case MARCXML -> new MarcXmlEntries(file);
          case CSV -> new CsvEntries(file, ImportKind.BOOKS, Map.of(), SampleFiles.NOW);
        });
  }
}
