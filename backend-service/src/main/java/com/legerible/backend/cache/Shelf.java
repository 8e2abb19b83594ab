package com.legerible.backend.cache;

import org.jspecify.annotations.Nullable;

/** Where cached bytes lie. */
interface Shelf {

  /**
   * What lies there, or nothing.
   *
   * @throws ShelfUnreachable when nobody can say
   */
  byte @Nullable [] get(String key) throws ShelfUnreachable;

  /**
   * Puts bytes there for some seconds.
   *
   * @throws ShelfUnreachable when that is not certain to have worked
   */
  void put(String key, byte[] bytes, int seconds) throws ShelfUnreachable;

  /** The cache servers do not answer in time. */
  final class ShelfUnreachable extends Exception {

    private static final long serialVersionUID = 1L;

    ShelfUnreachable(Throwable cause) {
      super(cause.toString(), cause);
    }

    ShelfUnreachable(String message) {
      super(message);
    }
  }
}
