package com.legerible.backend.cache;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One cache server, which is left alone for a while after failures. */
final class Guarded implements Shelf {

  private static final Logger log = LoggerFactory.getLogger(Guarded.class);

  private final String name;
  private final Shelf shelf;
  private final Breaker breaker;

  Guarded(String name, Shelf shelf, Breaker breaker) {
    this.name = name;
    this.shelf = shelf;
    this.breaker = breaker;
  }

  String name() {
    return name;
  }

  boolean lets() {
    return breaker.lets();
  }

  boolean isLeftAlone() {
    return breaker.isOpen();
  }

  @Override
  public byte @Nullable [] get(String key) throws ShelfUnreachable {
    return ask(() -> shelf.get(key));
  }

  @Override
  public void put(String key, byte[] bytes, int seconds) throws ShelfUnreachable {
    ask(
        () -> {
          shelf.put(key, bytes, seconds);
          return null;
        });
  }

  private byte @Nullable [] ask(Question question) throws ShelfUnreachable {
    try {
      byte[] answer = question.ask();
      if (breaker.succeeded()) {
        log.info("Memcached {} answers again", name);
      }
      return answer;
    } catch (ShelfUnreachable e) {
      if (breaker.failed()) {
        log.warn("Memcached {} does not answer and is left alone: {}", name, e.getMessage());
      }
      throw e;
    }
  }

  private interface Question {
    byte @Nullable [] ask() throws ShelfUnreachable;
  }
}
