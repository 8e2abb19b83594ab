package com.legerible.backend.cache;

import java.util.List;
import org.springframework.beans.factory.DisposableBean;

/** A connection of its own to each server, so that one that is away hides no other. */
final class MemcachedServers implements DisposableBean {

  private final List<MemcachedShelf> servers;
  private final Shelves shelves;

  MemcachedServers(CacheProperties properties) {
    this.servers =
        properties.servers().stream()
            .map(address -> new MemcachedShelf(address, properties.timeout()))
            .toList();
    this.shelves =
        new Shelves(
            servers.stream()
                .map(
                    server ->
                        new Guarded(
                            server.address(),
                            server,
                            new Breaker(
                                properties.failures(), properties.pause(), System::nanoTime)))
                .toList());
  }

  Shelves shelves() {
    return shelves;
  }

  @Override
  public void destroy() {
    servers.forEach(MemcachedShelf::close);
  }
}
