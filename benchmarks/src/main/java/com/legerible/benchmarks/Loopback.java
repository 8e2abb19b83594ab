package com.legerible.benchmarks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The only servers that a benchmark may load: those on this computer. */
public final class Loopback {

  private Loopback() {}

  /**
   * The given address, when it is one of this computer's own.
   *
   * @throws IllegalArgumentException with the reason, when it is not
   */
  public static URI require(URI server) {
    String host = server.getHost();
    if (host == null
        || !("http".equals(server.getScheme()) || "https".equals(server.getScheme()))) {
      throw new IllegalArgumentException(
          "'" + server + "' is no address of a server. Write it like http://127.0.0.1:8080");
    }
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          "A benchmark puts load on its server, so it takes only one on this computer, not '"
              + host
              + "'. Start one with ./legerible up and use http://127.0.0.1:8080");
    }
    return server;
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
