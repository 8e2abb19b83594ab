package com.legerible.benchmarks.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.benchmarks.imports.MarcRecord.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeRecordsTest {

  private static final String S = String.valueOf(MarcRecord.SUBFIELD);

  private static final List<MarcRecord> REAL = List.of(real("Später"), real("Dune"));

  @TempDir Path folder;

  @Test
  void theSameSeedMakesTheSameRecords() {
    assertThat(file(1, 0, 50)).isEqualTo(file(1, 0, 50)).isNotEqualTo(file(2, 0, 50));
  }

  @Test
  void everyRecordHasAnIsbnAndTheTitlesOfTwoRealOnes() {
    List<MarcRecord> made = read(file(1, 100, 40));
    assertThat(made)
        .hasSize(40)
        .allSatisfy(
            record -> {
              assertThat(text(record, "245")).matches("10.a(Später|Dune) /.p(Später|Dune) /");
              assertThat(text(record, "020")).matches("  .a9799[0-9]{9}");
            });
    assertThat(made).extracting(record -> text(record, "020")).doesNotHaveDuplicates();
    assertThat(made.get(3).fields()).extracting(Field::tag).containsExactly("001", "020", "245");
  }

  @Test
  void anIsbnConfirmsItself() {
    assertThat(MadeRecords.isbn(0)).isEqualTo("9799000000004");
  }

  private List<MarcRecord> read(byte[] file) {
    try {
      return RealRecords.of(Files.write(folder.resolve("made.mrc"), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(long seed, int first, int count) {
    try {
      return new MadeRecords(REAL, seed, first, count).file().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarcRecord real(String title) {
    return new MarcRecord(
        MarcRecord.UTF_8,
        List.of(
            Field.of("001", "x"),
            Field.of("020", "  " + S + "a9783453273351"),
            Field.of("245", "10" + S + "a" + title + " /")));
  }

  private static String text(MarcRecord record, String tag) {
    return record.fields().stream()
        .filter(field -> field.tag().equals(tag))
        .map(field -> new String(field.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }
}
