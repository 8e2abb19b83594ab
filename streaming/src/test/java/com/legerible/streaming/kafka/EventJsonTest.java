package com.legerible.streaming.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventJsonTest {

  @ParameterizedTest
  @ValueSource(classes = {IsbnSeen.class, BookFound.class, DeadLetter.class})
  void everyEventOfTheStreamReadsAndWritesItsGoldenSample(Class<?> type) {
    JsonNode sample =
        EventJson.mapper()
            .readTree(getClass().getResourceAsStream("/golden/" + type.getSimpleName() + ".json"));
    Object event = EventJson.mapper().treeToValue(sample, type);
    assertThat(EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(event)))
        .isEqualTo(sample);
  }
}
