package com.legerible.localstack.cassandra;

import com.legerible.localstack.servers.Arguments;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.cassandra.service.CassandraDaemon;

/** Runs one Cassandra node on its data folder until it is told to end. */
public final class CassandraServer {

  private CassandraServer() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = Arguments.parse(arguments);
    Path data = given.path("data");
    Path yaml = new CassandraYaml(data, given.number("port")).write();
    System.setProperty("cassandra.config", yaml.toUri().toString());
    System.setProperty("cassandra.storagedir", data.toString());
    System.setProperty("cassandra-foreground", "true");
    // A node that is alone has nobody to wait for.
    System.setProperty("cassandra.skip_wait_for_gossip_to_settle", "0");
    System.setProperty("cassandra.ring_delay_ms", "100");
    CassandraDaemon.main(new String[0]);
  }
}
