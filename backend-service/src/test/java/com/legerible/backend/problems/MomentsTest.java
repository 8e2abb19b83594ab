package com.legerible.backend.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @Test
  void aMomentOfTheLibraryIsKept() {
    Instant moment = Instant.parse("2026-11-22T16:00:00Z");
    assertThat(Moments.countable("from", moment)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void aMomentBeyondTheDatabaseIsRefusedWithItsNameAndValue(String beyond) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Moments.countable("from", Instant.parse(beyond)))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("from"))
        .satisfies(refused -> assertThat(refused.reason()).contains(beyond, "from"));
  }
}
