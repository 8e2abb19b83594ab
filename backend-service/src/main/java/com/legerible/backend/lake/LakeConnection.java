package com.legerible.backend.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Connects to Cassandra with few threads and short patience. */
final class LakeConnection {

  private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(5);

  private LakeConnection() {}

  static CqlSession open(LakeProperties properties) {
    CqlSessionBuilder builder =
        CqlSession.builder()
            .withLocalDatacenter(properties.datacenter())
            .withConfigLoader(configuration(properties.timeout()));
    properties.addresses().forEach(address -> builder.addContactPoint(socket(address)));
    return builder.build();
  }

  private static InetSocketAddress socket(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "LEGERIBLE_CASSANDRA has '" + address + "'; write host:port.");
    }
    return new InetSocketAddress(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static DriverConfigLoader configuration(Duration timeout) {
    return DriverConfigLoader.programmaticBuilder()
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LONGEST_RECONNECT_PAUSE)
        .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
        .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1)
        .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
        .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
        .build();
  }
}
