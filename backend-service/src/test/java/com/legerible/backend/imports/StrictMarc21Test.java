package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

class StrictMarc21Test {

  private static final String LETTERS = "aZ09 äÜß,.;:/&<>\"'()Жλ中😀é=-";

  private final MarcFactory marc = MarcFactory.newInstance();
  private final Random random = new Random(7);

  @Test
  void aFlawlessRecordSaysTheSameToTheReaderThatForgives() {
    for (int i = 0; i < 500; i++) {
      byte[] bytes = randomRecord();
      assertThat(strictly(bytes)).as("record %d", i).contains(permissively(bytes));
    }
  }

  @Test
  void aByteThatIsAnotherOneIsNeverReadWronglyAsAnother() {
    byte[] whole = SampleFiles.marc21("Später & Söhne");
    for (int i = 0; i < whole.length; i++) {
      for (int other : new int[] {0x1d, 0x1e, 0x1f, 0x1b, '0', '9', 'x', 0xe4, 0}) {
        byte[] damaged = whole.clone();
        damaged[i] = (byte) other;
        // Whatever it takes, it takes as a record; nothing it reads makes it fail.
        assertThat(strictly(damaged)).isNotNull();
      }
    }
    for (int length = 0; length < whole.length; length++) {
      assertThat(strictly(Arrays.copyOf(whole, length))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbered &#x00E4; sign", "escaped \u001b(B sign", "control \u0001 sign"})
  void whatMayMeanSomethingElseIsLeftToTheReaderThatForgives(String title) {
    assertThat(strictly(SampleFiles.marc21(title))).isEmpty();
  }

  @Test
  void textInAnotherCodeThanTheLeaderSaysIsLeftToTheReaderThatForgives() {
    byte[] utf8 = SampleFiles.marc21("Später");
    utf8[9] = ' ';
    assertThat(strictly(utf8)).isEmpty();
    byte[] latin =
        new String(SampleFiles.marc21("Sp@ter"), StandardCharsets.ISO_8859_1)
            .replace('@', 'ä')
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(strictly(latin)).isEmpty();
  }

  private Optional<Entry> strictly(byte[] record) {
    return new StrictMarc21().read(record).map(read -> MarcBook.entry(read, () -> ""));
  }

  private static Entry permissively(byte[] record) {
    var reader = new MarcPermissiveStreamReader(new ByteArrayInputStream(record), true, true);
    return MarcBook.entry(reader.next(), () -> "");
  }

  private byte[] randomRecord() {
    Record record =
        marc.newRecord("00000nam a2200000 " + "aic ".charAt(random.nextInt(4)) + " 4500");
    record.addVariableField(marc.newControlField("001", text(8)));
    record.addVariableField(marc.newControlField("008", "850101s1985" + " ".repeat(24) + "ger d"));
    add(record, "020", "9783453273351 (" + text(5) + ")");
    add(record, "100", "Name" + text(12));
    add(record, "245", "T" + text(40));
    add(record, "260", text(12));
    add(record, "650", text(60));
    add(record, "700", "Name" + text(12));
    var bytes = new ByteArrayOutputStream();
    var writer = new MarcStreamWriter(bytes, "UTF-8");
    writer.write(record);
    writer.close();
    return bytes.toByteArray();
  }

  private void add(Record record, String tag, String value) {
    var field =
        marc.newDataField(tag, "01 ".charAt(random.nextInt(3)), "0 ".charAt(random.nextInt(2)));
    field.addSubfield(marc.newSubfield('a', value));
    if (random.nextBoolean()) {
      field.addSubfield(marc.newSubfield("bcpt".charAt(random.nextInt(4)), "x" + text(9)));
    }
    record.addVariableField(field);
  }

  private String text(int most) {
    int[] signs = LETTERS.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }
}
