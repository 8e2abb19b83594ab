package com.legerible.contracts.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.validator.routines.ISBNValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

  private static final ISBNValidator ORACLE = ISBNValidator.getInstance();

  @ParameterizedTest
  @CsvSource({
    "9783453273351, 9783453273351",
    "978-3-453-27335-1, 9783453273351",
    "978 3 453 27335 1, 9783453273351",
    "0-306-40615-2, 9780306406157",
    "080442957X, 9780804429573",
    "080442957x, 9780804429573"
  })
  void bothLengthsAndAllDashesAreOneIsbn(String written, String thirteen) {
    assertThat(Isbn.thirteen(written)).contains(thirteen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "9783453273352",
        "0306406153",
        "9.78345E+12",
        "1234567890123",
        "X234567890",
        "97834532733511",
        "９７８３４５３２７３３５１"
      })
  void damagedIsbnsAreNone(String written) {
    assertThat(Isbn.thirteen(written)).isEmpty();
  }

  @Test
  void everyNumberOfTenDigitsIsJudgedAsTheValidatorOfCommonsDoes() {
    var random = new Random(10);
    for (int i = 0; i < 50_000; i++) {
      String nine = "%09d".formatted(random.nextInt(1_000_000_000));
      for (char check : "0123456789X".toCharArray()) {
        String ten = nine + check;
        assertThat(Isbn.thirteen(ten).isPresent()).as(ten).isEqualTo(ORACLE.isValidISBN10(ten));
      }
    }
  }

  @Test
  void everyNumberOfThirteenDigitsIsJudgedAsTheValidatorOfCommonsDoes() {
    var random = new Random(13);
    for (int i = 0; i < 200_000; i++) {
      String prefix = i % 3 == 0 ? "979" : i % 3 == 1 ? "978" : "977";
      String thirteen = prefix + "%010d".formatted(random.nextLong(10_000_000_000L));
      assertThat(Isbn.thirteen(thirteen).isPresent())
          .as(thirteen)
          .isEqualTo(ORACLE.isValidISBN13(thirteen));
    }
  }

  @Test
  void tenDigitsBecomeThirteenAndComeBack() {
    var random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      String nine = "%09d".formatted(random.nextInt(1_000_000_000));
      String ten = nine + Isbn.tenCheck(nine);
      String thirteen = Isbn.thirteen(ten).orElseThrow();
      assertThat(thirteen).isEqualTo(ORACLE.convertToISBN13(ten));
      assertThat(Isbn.ten(thirteen)).contains(ten);
    }
  }

  @Test
  void anyWrongDigitAndAnySwapOfUnlikeNeighboursOfTenIsSeen() {
    String ten = "0306406152";
    for (int at = 0; at < 10; at++) {
      for (char digit : "0123456789".toCharArray()) {
        String wrong = ten.substring(0, at) + digit + ten.substring(at + 1);
        assertThat(Isbn.thirteen(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(ten));
      }
    }
  }

  @Test
  void isbnsOf979HaveNoTenDigits() {
    assertThat(Isbn.ten("9791032305690")).isEmpty();
  }

  @Test
  void randomTextsNeverFail() {
    var random = new Random(3);
    String letters = "0123456789Xx-–  eE+.,\"=[]ISBN\u0000\uD800é";
    for (int i = 0; i < 100_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = text.toString();
      IsbnReading.of(written)
          .thirteen()
          .ifPresent(isbn -> assertThat(ORACLE.isValidISBN13(isbn)).as(written).isTrue());
      assertThat(Isbn.findIn(written)).allMatch(ORACLE::isValidISBN13);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See ISBN 978-3-453-27335-1 and 0-306-40615-2.|9783453273351 9780306406157",
        "9783453273351, 9783453273351 again|9783453273351",
        "call 0800 123456 78 or 12 9783453273351|9783453273351",
        "080442957X: bound|9780804429573",
        "19783453273351 is longer|''",
        "97834532733519|''",
        "9.7814169143e+12|''",
        "9,7814169143E+12|''",
        "0439023483,9783453273351|9780439023481 9783453273351",
        "nothing here|''",
        "978 3 453 27335 1|9783453273351"
      })
  void isbnsAreFoundInTexts(String text, String isbns) {
    assertThat(String.join(" ", Isbn.findIn(text))).isEqualTo(isbns);
  }
}
