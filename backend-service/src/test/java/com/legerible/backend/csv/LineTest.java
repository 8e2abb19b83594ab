package com.legerible.backend.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  private static final List<Column<Object>> ONE = List.of(new Column<>("value", value -> value));

  private static String cell(Object value) {
    String line = Line.of(value, ONE);
    assertThat(line).endsWith("\r\n");
    return line.substring(0, line.length() - 2);
  }

  @Test
  void cellsAreSeparatedByCommasAndAbsentOnesAreEmpty() {
    List<Column<String>> columns =
        List.of(
            new Column<>("a", text -> text),
            new Column<>("b", text -> null),
            new Column<>("c", text -> 7));
    assertThat(Line.head(columns)).isEqualTo("a,b,c\r\n");
    assertThat(Line.of("x", columns)).isEqualTo("x,,7\r\n");
  }

  @Test
  void whatWouldEndACellIsQuoted() {
    assertThat(cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
    assertThat(cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
    assertThat(cell("Später; 東京")).isEqualTo("\"Später; 東京\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1"})
  void noTextIsAFormula(String text) {
    assertThat(cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void anApostropheThatHidesNoFormulaStaysAlone() {
    assertThat(cell("'Salem's Lot")).isEqualTo("\"'Salem's Lot\"");
  }

  @Test
  void aNegativeNumberStaysANumber() {
    assertThat(cell(-5L)).isEqualTo("-5");
  }
}
