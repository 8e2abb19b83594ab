package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

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
}
