package com.legerible.contracts.connections;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where Cassandra is and how to get in.
 *
 * @param addresses host:port of some nodes
 * @param datacenter the one whose nodes are asked
 * @param user empty where Cassandra asks for none
 * @param authority the file with the certificate that signed Cassandra's; empty without encryption
 */
public record CassandraConnection(
    List<String> addresses, String datacenter, String user, String password, String authority)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public CassandraConnection {
    addresses = List.copyOf(addresses);
    addresses.forEach(CassandraConnection::colon);
    if (!user.isEmpty() && password.isEmpty()) {
      throw new IllegalArgumentException(
          "Set LEGERIBLE_CASSANDRA_PASSWORD: of LEGERIBLE_CASSANDRA_USER.");
    }
    if (!authority.isEmpty()) {
      Authority.readable("LEGERIBLE_CASSANDRA_CA", authority);
    }
  }

  /** What the variables of a process say. */
  public static CassandraConnection from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    return new CassandraConnection(
        split(variables.text("LEGERIBLE_CASSANDRA", "127.0.0.1:9042")),
        variables.text("LEGERIBLE_CASSANDRA_DATACENTER", "datacenter1"),
        variables.text("LEGERIBLE_CASSANDRA_USER", ""),
        variables.text("LEGERIBLE_CASSANDRA_PASSWORD", ""),
        variables.text("LEGERIBLE_CASSANDRA_CA", ""));
  }

  private static List<String> split(String addresses) {
    List<String> all = new ArrayList<>();
    for (String address : addresses.split(",", -1)) {
      all.add(address.strip());
    }
    return all;
  }

  /** Empty where the way is not encrypted. */
  public Optional<SSLContext> encryption() {
    return Authority.encryption("LEGERIBLE_CASSANDRA_CA", authority);
  }

  public List<InetSocketAddress> sockets() {
    return addresses.stream().map(CassandraConnection::socket).toList();
  }

  private static InetSocketAddress socket(String address) {
    int colon = colon(address);
    return new InetSocketAddress(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static int colon(String address) {
    if (!address.matches(".+:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "LEGERIBLE_CASSANDRA has '" + address + "'; write host:port.");
    }
    return address.lastIndexOf(':');
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Cassandra at " + String.join(",", addresses);
  }
}
