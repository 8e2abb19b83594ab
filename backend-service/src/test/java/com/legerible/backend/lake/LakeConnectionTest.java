package com.legerible.backend.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LakeConnectionTest {

  @Test
  void readsFromAMajorityAsSparkWritesToOne() {
    try (DriverConfigLoader configuration = LakeConnection.configuration(Duration.ofSeconds(1))) {
      assertThat(
              configuration
                  .getInitialConfig()
                  .getDefaultProfile()
                  .getString(DefaultDriverOption.REQUEST_CONSISTENCY))
          .isEqualTo("LOCAL_QUORUM");
    }
  }
}
