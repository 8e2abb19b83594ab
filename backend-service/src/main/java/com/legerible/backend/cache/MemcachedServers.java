package com.legerible.backend.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.DisposableBean;

/** A connection of its own to each server, so that one that is away hides no other. */
final class MemcachedServers implements DisposableBean {

  private final List<MemcachedShelf> servers = new ArrayList<>();
  private final List<TlsTunnel> tunnels = new ArrayList<>();
  private final Shelves shelves;

  MemcachedServers(CacheProperties properties) {
    Optional<SSLContext> encryption = properties.encryption();
    for (String address : properties.servers()) {
      ServerAddress server = ServerAddress.of(address);
      servers.add(
          encryption
              .map(context -> encrypted(server, context, properties))
              .orElseGet(() -> new MemcachedShelf(server, properties.timeout())));
    }
    shelves = new Shelves(servers.stream().map(server -> guarded(server, properties)).toList());
  }

  private MemcachedShelf encrypted(
      ServerAddress server, SSLContext encryption, CacheProperties properties) {
    TlsTunnel tunnel = new TlsTunnel(server, properties.authority(), encryption.getSocketFactory());
    tunnels.add(tunnel);
    return new MemcachedShelf(server.toString(), tunnel::entrance, properties.timeout());
  }

  private static Guarded guarded(MemcachedShelf server, CacheProperties properties) {
    return new Guarded(
        server.name(),
        server,
        new Breaker(properties.failures(), properties.pause(), System::nanoTime));
  }

  Shelves shelves() {
    return shelves;
  }

  @Override
  public void destroy() {
    servers.forEach(MemcachedShelf::close);
    tunnels.forEach(TlsTunnel::close);
  }
}
