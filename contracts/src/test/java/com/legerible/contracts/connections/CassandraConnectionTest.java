package com.legerible.contracts.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraConnectionTest {

  @Test
  void anEmptyEnvironmentMeansTheLocalStackInTheOpen() {
    CassandraConnection connection = CassandraConnection.from(Map.of());
    assertThat(connection.addresses()).isEqualTo(List.of("127.0.0.1:9042"));
    assertThat(connection.user()).isEmpty();
    assertThat(connection.encryption()).isEmpty();
  }

  @Test
  void aUserWithoutAPasswordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CassandraConnection.from(Map.of("LEGERIBLE_CASSANDRA_USER", "lake")))
        .withMessageContaining("LEGERIBLE_CASSANDRA_PASSWORD");
  }

  @Test
  void anAddressWithoutAPortIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CassandraConnection.from(Map.of("LEGERIBLE_CASSANDRA", "one:9042,two")))
        .withMessageContaining("write host:port");
  }

  @Test
  void aFileWithoutACertificateIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.crt"), "");
    CassandraConnection connection =
        CassandraConnection.from(Map.of("LEGERIBLE_CASSANDRA_CA", file.toString()));
    assertThatIllegalArgumentException()
        .isThrownBy(connection::encryption)
        .withMessageContaining(file.toString());
  }

  @Test
  void itTravelsToAnotherProcessAndTellsNoPassword() throws Exception {
    CassandraConnection connection =
        CassandraConnection.from(
            Map.of("LEGERIBLE_CASSANDRA_USER", "lake", "LEGERIBLE_CASSANDRA_PASSWORD", "secret"));
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(connection);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(connection);
    }
    assertThat(connection.toString()).doesNotContain("secret");
  }
}
