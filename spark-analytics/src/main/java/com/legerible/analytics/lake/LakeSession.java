package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.legerible.contracts.connections.CassandraConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The connection of this process to Cassandra: tasks come and go, the connection stays. */
final class LakeSession {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(5);

  private static @Nullable CqlSession shared;
  private static @Nullable LakeSettings sharedFor;

  private LakeSession() {}

  /** Opens the connection when there is none; fails when no node answers. */
  static synchronized CqlSession to(LakeSettings settings) {
    CqlSession session = shared;
    if (session == null || session.isClosed() || !settings.equals(sharedFor)) {
      session = open(settings.cassandra());
      shared = session;
      sharedFor = settings;
    }
    return session;
  }

  private static CqlSession open(CassandraConnection cassandra) {
    CqlSessionBuilder builder =
        CqlSession.builder()
            .withLocalDatacenter(cassandra.datacenter())
            .addContactPoints(cassandra.sockets())
            .withConfigLoader(configuration());
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

  private static DriverConfigLoader configuration() {
    return DriverConfigLoader.programmaticBuilder()
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, CONNECT_LIMIT)
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, CONNECT_LIMIT)
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, CONNECT_LIMIT)
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, REQUEST_LIMIT)
        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LONGEST_RECONNECT_PAUSE)
        .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
        // Every write is safe to repeat: it names its whole row and its time.
        .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
        .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1)
        .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
        .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
        .build();
  }
}
