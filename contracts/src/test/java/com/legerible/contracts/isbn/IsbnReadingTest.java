package com.legerible.contracts.isbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnReadingTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9780439023481",
        "0439023483",
        "=\"0439023483\"",
        "[0439023483]",
        "ISBN 0-439-02348-3",
        "ISBN-13: 978-0-439-02348-1",
        "0439023483 (pbk. : alk. paper)",
        "0439023483 : $17.99"
      })
  void whatSurroundsAnIsbnIsNotTheIsbn(String cell) {
    assertThat(IsbnReading.of(cell)).isEqualTo(new IsbnReading.Good("9780439023481"));
  }

  @ParameterizedTest
  @CsvSource({
    "439023483, 9780439023481",
    "61120081, 9780061120084",
    "9780439023481.0, 9780439023481"
  })
  void lostZerosAndAddedDecimalsAreRepairedWhereTheCheckDigitAgrees(String cell, String isbn) {
    assertThat(IsbnReading.of(cell)).isInstanceOf(IsbnReading.Repaired.class);
    assertThat(IsbnReading.of(cell).thirteen()).contains(isbn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9.78043902348e+12|spreadsheet",
        "9,78043902348E+12|spreadsheet",
        "9E12|spreadsheet",
        "9780439023482|check digit would have to be 1",
        "0439023484|check digit would have to be 3",
        "439023484|has 9 digits",
        "4006381333931|no book",
        "97804390234811|has 14 digits",
        "B00X57B4JG|not an ISBN",
        "''|not an ISBN"
      })
  void whatIsLostIsNotGuessedButExplained(String cell, String reason) {
    assertThat(IsbnReading.of(cell)).isInstanceOf(IsbnReading.Refused.class);
    assertThat(((IsbnReading.Refused) IsbnReading.of(cell)).reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1", "1 ", "\"", "x", ":", "1:"})
  void aCellOfAnyLengthIsReadInTimeThatGrowsWithIt(String part) {
    String cell = "1" + part.repeat(200_000 / part.length()) + "!";
    assertThat(assertTimeoutPreemptively(LIMIT, () -> IsbnReading.of(cell)))
        .isInstanceOf(IsbnReading.Refused.class);
  }

  @Test
  void longCellsAreShortenedInTheReason() {
    var refused = (IsbnReading.Refused) IsbnReading.of("x".repeat(100_000));
    assertThat(refused.reason()).hasSizeLessThan(200);
  }
}
