package com.legerible.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080"})
  void aServerOnThisComputerIsTaken(String server) {
    assertThat(Loopback.require(URI.create(server))).hasToString(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1:8080", "http://127.0.0.1@192.0.2.1/"})
  void anotherComputerIsRefusedWithItsNameAndTheRemedy(String server) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loopback.require(URI.create(server)))
        .withMessageContainingAll("192.0.2.1", "./legerible up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "ftp://127.0.0.1/", "http:///api", "file:/tmp"})
  void whatIsNoServerIsRefused(String server) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loopback.require(URI.create(server)))
        .withMessageContaining("'" + server + "'");
  }
}
