package com.legerible.localstack.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.ServerContract;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

class CassandraServerIT extends ServerContract {

  @Override
  protected Cassandra server(Path folder) {
    return new Cassandra(Home.find(), new DataFolder(folder), FreePort.find());
  }

  @Override
  protected void write(Server server) {
    try (CqlSession session = session(server)) {
      session.execute(
          "CREATE KEYSPACE lake WITH replication ="
              + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
      session.execute("CREATE TABLE lake.loan (id bigint PRIMARY KEY, title text)");
      session.execute("INSERT INTO lake.loan (id, title) VALUES (42, 'Dune')");
    }
  }

  @Override
  protected void assertWritten(Server server) {
    try (CqlSession session = session(server)) {
      var row = session.execute("SELECT title FROM lake.loan WHERE id = 42").one();
      assertThat(row).isNotNull();
      assertThat(row.getString("title")).isEqualTo("Dune");
    }
  }

  private static CqlSession session(Server server) {
    return CqlSession.builder()
        .addContactPoint(new InetSocketAddress("127.0.0.1", server.port()))
        .withLocalDatacenter("datacenter1")
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                .build())
        .build();
  }
}
