package com.legerible.backend.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.legerible.contracts.connections.CassandraConnection;
import java.time.Duration;

/** Connects to Cassandra with few threads and short patience. */
final class LakeConnection {

  private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(5);

  private LakeConnection() {}

  static CqlSession open(CassandraConnection cassandra, Duration timeout) {
    CqlSessionBuilder builder =
        CqlSession.builder()
            .withLocalDatacenter(cassandra.datacenter())
            .addContactPoints(cassandra.sockets())
            .withConfigLoader(configuration(timeout));
    if (!cassandra.user().isEmpty()) {
      builder.withAuthCredentials(cassandra.user(), cassandra.password());
    }
    cassandra
        .encryption()
        .ifPresent(
            context ->
                builder.withSslEngineFactory(
                    new ProgrammaticSslEngineFactory(context, null, true)));
    return builder.build();
  }

  static DriverConfigLoader configuration(Duration timeout) {
    return DriverConfigLoader.programmaticBuilder()
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LONGEST_RECONNECT_PAUSE)
        // Spark writes so: together they see each other whichever node is behind.
        .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
        .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
        .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1)
        .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
        .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
        .build();
  }
}
