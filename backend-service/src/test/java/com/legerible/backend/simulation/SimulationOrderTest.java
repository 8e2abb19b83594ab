package com.legerible.backend.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.SimulationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationOrderTest {

  @Test
  void whatIsNotSaidIsUsual() {
    SimulationOrder order = SimulationOrder.of(null);
    assertThat(order).isEqualTo(new SimulationOrder(50, 10, order.seed(), "random", "uniform"));
  }

  @Test
  void whatIsSaidIsKept() {
    assertThat(SimulationOrder.of(new SimulationRequest(100_000, 1_000.0, -1L, "me", "zipf")))
        .isEqualTo(new SimulationOrder(100_000, 1_000, -1, "me", "zipf"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, -, -, -, loans",
        "100001, -, -, -, loans",
        "-, 0, -, -, perSecond",
        "-, -1, -, -, perSecond",
        "-, 1000.1, -, -, perSecond",
        "-, NaN, -, -, perSecond",
        "-, -, nadia, -, readers",
        "-, -, -, pareto, law"
      })
  void whatIsOutOfBoundsIsRefusedByField(
      Integer loans, Double perSecond, String readers, String law, String field) {
    assertThatThrownBy(
            () -> SimulationOrder.of(new SimulationRequest(loans, perSecond, null, readers, law)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
