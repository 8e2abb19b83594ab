package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T02:59:59, 2026-11-23T03:00:00",
    "2026-11-23T03:00:00, 2026-11-24T03:00:00",
    "2026-11-23T14:00:00, 2026-11-24T03:00:00",
    "2026-12-31T23:59:59, 2027-01-01T03:00:00",
  })
  void eachNightHasItsTurnOnce(LocalDateTime moment, LocalDateTime due) {
    assertThat(Nightly.after(moment)).isEqualTo(due);
  }
}
