package com.legerible.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingSettingsTest {

  @Test
  void anEmptyEnvironmentMeansTheLocalStack() {
    assertThat(StreamingSettings.from(Map.of()))
        .isEqualTo(new StreamingSettings("127.0.0.1:9092", Duration.ofSeconds(3)));
  }

  @Test
  void theEnvironmentIsTakenAtItsWord() {
    assertThat(
            StreamingSettings.from(
                Map.of(
                    "LEGERIBLE_KAFKA", "127.0.0.1:1234",
                    "LEGERIBLE_SOURCE_EVERY", "PT0.5S",
                    "LEGERIBLE_SOURCE", "recorded")))
        .isEqualTo(new StreamingSettings("127.0.0.1:1234", Duration.ofMillis(500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "openlibrary", "auto", "", "Recorded"})
  void anotherSourceIsRefusedWithItsNameAndTheRemedy(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamingSettings.from(Map.of("LEGERIBLE_SOURCE", source)))
        .withMessageContainingAll("'" + source + "'", "Set LEGERIBLE_SOURCE=recorded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3s", "", "PT0S", "-PT3S", "P2D", "PT99999999999999999999S"})
  void aPauseThatIsNoneIsRefusedWithItsValueAndTheRemedy(String pause) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamingSettings.from(Map.of("LEGERIBLE_SOURCE_EVERY", pause)))
        .withMessageContainingAll("'" + pause + "'", "PT3S");
  }

  @Test
  void wordsThatNameNoProcessAreRefused() {
    var settings = StreamingSettings.from(Map.of());
    for (var words :
        List.of(List.<String>of(), List.of("sauce"), List.of("source", "cataloguer"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LegeribleStreaming.loop(words, settings))
          .withMessageContainingAll(words.toString(), "source", "cataloguer");
    }
  }
}
