package com.legerible.backend.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.mock.env.MockEnvironment;

class KafkaAccessTest {

  @TempDir private Path folder;
  private final KafkaProperties kafka = new KafkaProperties();
  private final MockEnvironment environment = new MockEnvironment();

  @BeforeEach
  void twoBrokers() {
    kafka.setBootstrapServers(List.of("one:9092", "two:9092"));
  }

  @Test
  void withoutAWordEveryClientSpeaksInTheOpen() {
    KafkaAccess.give(kafka, environment);
    assertThat(kafka.buildAdminProperties())
        .containsEntry("bootstrap.servers", "one:9092,two:9092")
        .doesNotContainKeys("security.protocol", "ssl.truststore.location", "sasl.jaas.config");
  }

  @Test
  void everyClientSignsInWithAPasswordOfAnyCharacters() throws Exception {
    Path authority = Files.writeString(folder.resolve("ca.crt"), "read by Kafka's client");
    environment
        .withProperty("legerible.kafka.security", "SASL_SSL")
        .withProperty("legerible.kafka.authority", authority.toString())
        .withProperty("legerible.kafka.user", "backend")
        .withProperty("legerible.kafka.password", "a\"b");
    KafkaAccess.give(kafka, environment);
    assertThat(List.of(kafka.buildConsumerProperties(), kafka.buildProducerProperties()))
        .allSatisfy(
            settings ->
                assertThat(settings)
                    .containsEntry("security.protocol", "SASL_SSL")
                    .extractingByKey("sasl.jaas.config")
                    .asString()
                    .endsWith("password=\"a\\\"b\";"));
  }

  @Test
  void aPasswordThatIsMissingIsNamedAtTheStart() {
    environment.withProperty("legerible.kafka.security", "SASL_SSL");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaAccess.give(kafka, environment))
        .withMessageContaining("Set LEGERIBLE_KAFKA_CA");
  }
}
