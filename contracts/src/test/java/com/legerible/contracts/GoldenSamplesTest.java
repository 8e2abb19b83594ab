package com.legerible.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.Recommended;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenSamplesTest {

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.GoldenSamples#events")
  void everyEventReadsAndWritesItsGoldenSample(Class<?> type) throws IOException {
    JsonNode sample = json.readTree(GoldenSamples.of(type));
    Object event = json.treeToValue(sample, type);
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(sample);
    assertThat(sample.get("type").asString()).isEqualTo(type.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(classes = {LoanMade.class, Recommended.class})
  void aFieldFromALaterVersionIsIgnored(Class<?> type) throws IOException {
    String later = GoldenSamples.of(type).replaceFirst("\\{", "{\"addedLater\": 1,");
    assertThat(json.readValue(later, type)).isEqualTo(json.readValue(GoldenSamples.of(type), type));
  }
}
