package com.legerible.contracts.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaConnectionTest {

  @TempDir private Path folder;

  @Test
  void anEmptyEnvironmentMeansTheLocalStackInTheOpen() {
    assertThat(KafkaConnection.from(Map.of()))
        .isEqualTo(KafkaConnection.open("127.0.0.1:9092"))
        .extracting(KafkaConnection::settings)
        .isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
  }

  @Test
  void anEncryptedConnectionTrustsTheNamedAuthorityAlone() throws IOException {
    Map<String, String> environment = secured();
    environment.put("LEGERIBLE_KAFKA_SECURITY", "SSL");
    assertThat(KafkaConnection.from(environment).settings())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("ssl.truststore.type", "PEM")
        .containsEntry("ssl.truststore.location", environment.get("LEGERIBLE_KAFKA_CA"))
        .doesNotContainKey("sasl.jaas.config");
  }

  @Test
  void aPasswordMayHoldAnyCharacterAndIsNeverTold() throws IOException {
    Map<String, String> environment = secured();
    environment.put("LEGERIBLE_KAFKA_PASSWORD", "a\"b\\c;d");
    KafkaConnection connection = KafkaConnection.from(environment);
    assertThat(connection.settings().get("sasl.jaas.config"))
        .endsWith("required username=\"backend\" password=\"a\\\"b\\\\c;d\";");
    assertThat(connection.toString()).doesNotContain("a\"b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEGERIBLE_KAFKA_CA", "LEGERIBLE_KAFKA_USER", "LEGERIBLE_KAFKA_PASSWORD"})
  void whatIsMissingIsNamed(String variable) throws IOException {
    Map<String, String> environment = secured();
    environment.remove(variable);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaConnection.from(environment))
        .withMessageContaining("Set " + variable);
  }

  @Test
  void anotherWordForTheProtocolIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaConnection.from(Map.of("LEGERIBLE_KAFKA_SECURITY", "TLS")))
        .withMessageContaining("LEGERIBLE_KAFKA_SECURITY is 'TLS'");
  }

  @Test
  void anAuthorityThatCannotBeReadIsRefused() throws IOException {
    Map<String, String> environment = secured();
    environment.put("LEGERIBLE_KAFKA_CA", folder.resolve("none").toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaConnection.from(environment))
        .withMessageContaining("cannot be read");
  }

  private Map<String, String> secured() throws IOException {
    Path authority = Files.writeString(folder.resolve("ca.crt"), "read by Kafka's client");
    return new HashMap<>(
        Map.of(
            "LEGERIBLE_KAFKA_SECURITY", "SASL_SSL",
            "LEGERIBLE_KAFKA_CA", authority.toString(),
            "LEGERIBLE_KAFKA_USER", "backend",
            "LEGERIBLE_KAFKA_PASSWORD", "secret"));
  }
}
