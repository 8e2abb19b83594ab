package com.legerible.backend.cache;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Several cache servers as one. Each key has an order of servers that is the same on every replica;
 * while its first one is left alone, the next one holds it.
 */
final class Shelves implements Shelf {

  private final List<Guarded> servers;

  Shelves(List<Guarded> servers) {
    this.servers = List.copyOf(servers);
  }

  @Override
  public byte @Nullable [] get(String key) throws ShelfUnreachable {
    for (Guarded server : inOrderOf(key)) {
      if (server.lets()) {
        return server.get(key);
      }
    }
    return null;
  }

  @Override
  public void put(String key, byte[] bytes, int seconds) throws ShelfUnreachable {
    for (Guarded server : inOrderOf(key)) {
      if (server.lets()) {
        server.put(key, bytes, seconds);
        return;
      }
    }
  }

  /** Whether every server is left alone now. */
  boolean allLeftAlone() {
    return servers.stream().allMatch(Guarded::isLeftAlone);
  }

  private List<Guarded> inOrderOf(String key) {
    return servers.size() < 2
        ? servers
        : servers.stream()
            .sorted(Comparator.comparingInt((Guarded server) -> weight(server.name(), key)))
            .toList();
  }

  private static int weight(String server, String key) {
    CRC32C sum = new CRC32C();
    sum.update((key + ' ' + server).getBytes(StandardCharsets.UTF_8));
    // Keys that differ little have sums that differ little: mixed, they spread.
    return (int) ((sum.getValue() * 0x9E3779B97F4A7C15L) >>> 32);
  }
}
