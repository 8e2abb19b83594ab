package com.legerible.analytics.cluster;

import com.legerible.analytics.log.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.master.MasterMessages;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.reflect.ClassTag;

/** Asks the masters of a standalone cluster what it has; they are asked where their page is. */
final class MasterPage {

  private static final Logger LOG = LoggerFactory.getLogger(MasterPage.class);
  private static final String SCHEME = "spark://";
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final List<String> masters;

  private MasterPage(List<String> masters) {
    this.masters = masters;
  }

  /** Of a master's address {@code spark://host:port,host:port}; nothing for any other. */
  static Optional<MasterPage> of(String address) {
    return address.startsWith(SCHEME)
        ? Optional.of(new MasterPage(Arrays.asList(address.substring(SCHEME.length()).split(","))))
        : Optional.empty();
  }

  /** Nothing when no master answers. */
  Optional<StandaloneCluster> read() {
    for (String master : masters) {
      try {
        StandaloneCluster cluster = Json.read(page(master), StandaloneCluster.class);
        if (cluster.isAlive()) {
          return Optional.of(cluster);
        }
      } catch (Exception e) { // Spark's calls throw what they do not declare.
        LOG.debug("The master {} cannot be asked: {}", master, e.toString());
      }
    }
    return Optional.empty();
  }

  private static String page(String master) throws IOException {
    RpcAddress address = RpcAddress.fromSparkURL(SCHEME + master);
    RpcEndpointRef endpoint = SparkEnv.get().rpcEnv().setupEndpointRef(address, "Master");
    MasterMessages.BoundPortsResponse ports =
        endpoint.askSync(
            MasterMessages.BoundPortsRequest$.MODULE$,
            ClassTag.apply(MasterMessages.BoundPortsResponse.class));
    URL url = URI.create("http://%s:%d/json/".formatted(address.host(), ports.webUIPort())).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout((int) LIMIT.toMillis());
    connection.setReadTimeout((int) LIMIT.toMillis());
    try (InputStream body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
