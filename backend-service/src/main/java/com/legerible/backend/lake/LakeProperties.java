package com.legerible.backend.lake;

import com.legerible.contracts.connections.CassandraConnection;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the lake is, and how to get in.
 *
 * @param addresses host:port of some nodes
 * @param datacenter the one whose nodes are asked
 * @param user empty where Cassandra asks for none
 * @param authority the file with the certificate that signed Cassandra's; empty without encryption
 * @param timeout of each step of connecting, and of each question
 */
@ConfigurationProperties("legerible.lake")
record LakeProperties(
    @DefaultValue("127.0.0.1:9042") List<String> addresses,
    @DefaultValue("datacenter1") String datacenter,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String authority,
    @DefaultValue("2s") Duration timeout) {

  CassandraConnection connection() {
    return new CassandraConnection(addresses, datacenter, user, password, authority);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return connection().toString();
  }
}
