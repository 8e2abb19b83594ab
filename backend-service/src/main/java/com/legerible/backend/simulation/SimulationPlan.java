package com.legerible.backend.simulation;

import java.util.List;
import java.util.Random;

/** Which reader loans which book: the same for the same seed, books and readers. */
final class SimulationPlan {

  /** One loan to make. */
  record Step(long readerId, long bookId) {}

  private final Random random;
  private final List<Long> books;
  private final List<Long> readers;

  SimulationPlan(long seed, List<Long> books, List<Long> readers) {
    this.random = new Random(seed);
    this.books = books;
    this.readers = readers;
  }

  Step next() {
    long reader = readers.get(random.nextInt(readers.size()));
    long book = books.get(random.nextInt(books.size()));
    return new Step(reader, book);
  }

  /** Goes past what was made before. */
  void skip(int steps) {
    for (int i = 0; i < steps; i++) {
      next();
    }
  }
}
