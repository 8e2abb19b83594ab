package com.legerible.backend.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class QuickInstantsTest {

  private final JsonMapper quick =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(Instant.class, new QuickInstants()))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T16:00:01.234Z",
        "2026-11-22T16:00:01Z",
        "2026-11-22T16:00:01.2Z",
        "2026-11-22T16:00:01.123456789Z",
        "1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "2024-02-29T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z",
        "2026-11-22T16:00:01.234+01:00",
        "2026-11-22T24:00:00Z",
        "2026-11-22t16:00:01z"
      })
  void anInstantMeansWhatItMeansToJava(String text) {
    assertThat(read(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "Z",
        "2023-02-29T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z",
        "2026-11-22T16:60:00.000Z",
        "2026-11-22T16:00:61.000Z",
        "2026-11-22T25:00:00.000Z",
        "2026-11-22 16:00:00.000Z",
        "2026-11-22T16:00:01.1234567890Z",
        "2026-11-22T16:00:01.23xZ",
        "2026-11-22T16:00:01.234",
        "٢٠٢٦-11-22T16:00:01.234Z"
      })
  void whatIsNoInstantIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
  }

  private Instant read(String text) {
    return quick.readValue('"' + text + '"', Instant.class);
  }
}
