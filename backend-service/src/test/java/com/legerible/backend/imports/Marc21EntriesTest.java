package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.catalogue.Acquisition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Marc21EntriesTest {

  private static final byte[] THREE = SampleFiles.marc21("Dune", "Der Wüstenplanet", "Später");

  @Test
  void everyFieldThatTheCatalogueHoldsIsRead() {
    assertThat(SampleFiles.marc(THREE))
        .first()
        .isInstanceOfSatisfying(
            Entry.OfBook.class,
            entry ->
                assertThat(entry.book())
                    .isEqualTo(
                        new Acquisition(
                            "import",
                            SampleFiles.isbn(0),
                            "Dune",
                            List.of("Frank Herbert", "Änne Müller"),
                            1985,
                            "de")));
  }

  /** Each record's title ends with a stroke, which says that the responsible people follow. */
  @ParameterizedTest
  @ValueSource(strings = {"Dune", "Dune?", "Dune.", "He/she", "Dune, 2", "a <U 0041> b"})
  void theMarkThatAnnouncesTheNextPartBelongsToNoTitle(String title) {
    assertThat(SampleFiles.marc(SampleFiles.marc21(title)))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfBook.class, entry -> assertThat(entry.book().title()).isEqualTo(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D\uFFFDne", "D<U+00FC>ne"})
  void aTextThatNobodyCouldReadIsRefused(String title) {
    assertThat(SampleFiles.marc(SampleFiles.marc21(title)))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Broken.class,
            entry -> assertThat(entry.reason()).contains("neither UTF-8 nor MARC-8"));
  }

  /** MARC-8 writes an accent as a sign of its own, CSV one sign for both. */
  @Test
  void aBookIsTheSameWhetherItsAccentsAreSignsOfTheirOwnOrNot() {
    Entry marc8 = SampleFiles.marc(SampleFiles.marc8("Sp\u00e8ater")).get(0);
    Entry csv = SampleFiles.csv("title\nSpäter").get(0);
    assertThat(((Entry.OfBook) marc8).ready()).isEqualTo(((Entry.OfBook) csv).ready());
  }

  @Test
  void aRecordWithAWrongLengthCostsNoOther() {
    byte[] file = THREE.clone();
    System.arraycopy("99999".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
    List<Entry> entries = SampleFiles.marc(file);
    assertThat(entries).hasSize(3);
    assertThat(entries.subList(1, 3)).allMatch(Entry.OfBook.class::isInstance);
  }

  @Test
  void theRestOfAFileThatWasCutIsOneBrokenRecord() {
    List<Entry> entries = SampleFiles.marc(Arrays.copyOf(THREE, THREE.length - 20));
    assertThat(entries).hasSize(3);
    assertThat(entries.get(2))
        .isInstanceOfSatisfying(
            Entry.Broken.class, broken -> assertThat(broken.reason()).contains("ends within"));
  }

  @Test
  void megabytesWithoutATerminatorAreOneBrokenRecordAndLittleMemory() {
    byte[] file = new byte[5_000_000];
    Arrays.fill(file, (byte) 'x');
    System.arraycopy(THREE, 0, file, 4_000_000, THREE.length);
    List<Entry> entries = SampleFiles.marc(file);
    assertThat(entries).hasSize(4);
    assertThat(entries.get(0)).isInstanceOf(Entry.Broken.class);
    assertThat(entries.get(1)).isInstanceOf(Entry.OfBook.class);
  }

  @Test
  void flippedBytesNeverStopTheFileAndCostTheirRecordOnly() {
    var random = new Random(21);
    List<Entry> whole = SampleFiles.marc(THREE);
    int first = 1 + new String(THREE, StandardCharsets.ISO_8859_1).indexOf('\u001d');
    for (int i = 0; i < 3_000; i++) {
      byte[] file = THREE.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        int at = random.nextInt(first - 1);
        byte flipped = (byte) random.nextInt(256);
        file[at] = flipped == 0x1d ? (byte) 'x' : flipped;
      }
      List<Entry> entries = SampleFiles.marc(file);
      assertThat(entries).hasSize(3);
      assertThat(entries.subList(1, 3)).isEqualTo(whole.subList(1, 3));
    }
  }

  @Test
  void flippedBytesAnywhereNeverFail() {
    var random = new Random(22);
    for (int i = 0; i < 3_000; i++) {
      byte[] file = THREE.clone();
      for (int flips = 1 + random.nextInt(30); flips > 0; flips--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThat(SampleFiles.marc(file)).isNotNull();
    }
  }

  @Test
  void damagedIsbnsAreRefusedWithTheReason() {
    byte[] file = SampleFiles.marc21("Dune");
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String isbn = SampleFiles.isbn(0);
    String wrong = isbn.substring(0, 12) + (isbn.charAt(12) == '0' ? '1' : '0');
    byte[] damaged =
        text.replace("a" + isbn + " (", "a" + wrong + " (").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SampleFiles.marc(damaged))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Broken.class, broken -> assertThat(broken.reason()).contains("check digit"));
  }
}
