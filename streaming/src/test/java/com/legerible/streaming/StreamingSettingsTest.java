package com.legerible.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.legerible.contracts.connections.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingSettingsTest {

  @Test
  void anEmptyEnvironmentMeansTheLocalStack() {
    StreamingSettings settings = StreamingSettings.from(Map.of());
    assertThat(settings.kafka()).isEqualTo(KafkaConnection.open("127.0.0.1:9092"));
    assertThat(settings.every()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.source()).isEqualTo(SourceMode.RECORDED);
    assertThat(settings.asksOutside()).isFalse();
    assertThat(settings.googlePerDay()).isEqualTo(1_000);
  }

  @Test
  void theEnvironmentIsTakenAtItsWord() {
    StreamingSettings settings =
        StreamingSettings.from(
            Map.of(
                "LEGERIBLE_KAFKA", "127.0.0.1:1234",
                "LEGERIBLE_SOURCE_EVERY", "PT0.5S",
                "LEGERIBLE_SOURCE", "auto",
                "LEGERIBLE_GOOGLE_BOOKS_KEY", "secret",
                "LEGERIBLE_OPEN_LIBRARY_URL", "http://127.0.0.1:1/"));
    assertThat(settings.kafka()).isEqualTo(KafkaConnection.open("127.0.0.1:1234"));
    assertThat(settings.every()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.source()).isEqualTo(SourceMode.AUTO);
    assertThat(settings.asksOutside()).isTrue();
    assertThat(settings.openLibrary().port()).isEqualTo(1);
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void googleWithoutAKeyIsRefusedWithTheReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamingSettings.from(Map.of("LEGERIBLE_SOURCE", "google")))
        .withMessageContaining("LEGERIBLE_GOOGLE_BOOKS_KEY");
  }

  @Test
  void otherValuesThatMeanNothingAreRefused() {
    for (var setting :
        Map.of(
                "LEGERIBLE_PROVIDERS", "some",
                "LEGERIBLE_GOOGLE_BOOKS_PER_DAY", "many",
                "LEGERIBLE_WIKIPEDIA_URL", "wikipedia")
            .entrySet()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StreamingSettings.from(Map.of(setting.getKey(), setting.getValue())))
          .withMessageContainingAll(setting.getKey(), setting.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"amazon", "", "Recorded"})
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
