package com.legerible.backend.cache;

import java.net.InetSocketAddress;

/** Where a Memcached listens. */
record ServerAddress(String host, int port) {

  static ServerAddress of(String text) {
    if (!text.matches(".+:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "LEGERIBLE_MEMCACHED holds “" + text + "”, which is not host:port");
    }
    int colon = text.lastIndexOf(':');
    return new ServerAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** With the address that the name has now. */
  InetSocketAddress socket() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
