package com.legerible.analytics.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.connections.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void everythingButTheCheckpointsHasADefault() {
    Settings settings = Settings.from(Map.of("LEGERIBLE_CHECKPOINTS", "/data"));

    assertThat(settings.kafka()).isEqualTo(KafkaConnection.open("127.0.0.1:9092"));
    assertThat(settings.topTenEvery()).isEqualTo(Duration.ZERO);
    assertThat(settings.checkpointOf("lake")).isEqualTo("/data/generation-1/lake");
  }

  @Test
  void missingCheckpointsAreNamed() {
    assertThatThrownBy(() -> Settings.from(Map.of()))
        .hasMessage("Set LEGERIBLE_CHECKPOINTS: the directory in which the jobs keep their state.");
  }

  @Test
  void aWrongGenerationIsNamed() {
    assertThatThrownBy(
            () ->
                Settings.from(
                    Map.of("LEGERIBLE_CHECKPOINTS", "/data", "LEGERIBLE_GENERATION", "two")))
        .hasMessageContaining("LEGERIBLE_GENERATION is 'two'");
  }
}
