package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shelf that remembers what it was asked, and is dead when a test says so. */
final class ShelfInMemory implements Shelf {

  final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
  boolean dead;
  int asked;
  int seconds;

  @Override
  public byte[] get(String key) throws ShelfUnreachable {
    ask();
    return bytes.get(key);
  }

  @Override
  public void put(String key, byte[] value, int forSeconds) throws ShelfUnreachable {
    ask();
    assertThat(key.length()).isLessThan(250);
    seconds = forSeconds;
    bytes.put(key, value);
  }

  private void ask() throws ShelfUnreachable {
    asked++;
    if (dead) {
      throw new ShelfUnreachable("connection refused");
    }
  }
}
