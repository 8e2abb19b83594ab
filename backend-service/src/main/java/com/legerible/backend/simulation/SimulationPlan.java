package com.legerible.backend.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which reader loans which book: the same for the same seed, law, books and readers. */
final class SimulationPlan {

  /** One loan to make. */
  record Step(long readerId, long bookId) {}

  private final Random random;
  private final List<Long> books;
  private final List<Long> readers;
  private final Law law;

  private SimulationPlan(Random random, List<Long> books, List<Long> readers, Law law) {
    this.random = random;
    this.books = books;
    this.readers = readers;
    this.law = law;
  }

  /** By the law that the order names. */
  static SimulationPlan of(String law, long seed, List<Long> books, List<Long> readers) {
    Random random = new Random(seed);
    if (!law.equals(SimulationOrder.ZIPF)) {
      return new SimulationPlan(random, books, readers, Law.uniform(books.size()));
    }
    List<Long> byPopularity = new ArrayList<>(books);
    Collections.shuffle(byPopularity, random);
    return new SimulationPlan(random, byPopularity, readers, Law.zipf(books.size()));
  }

  Step next() {
    long reader = readers.get(random.nextInt(readers.size()));
    long book = books.get(law.next(random));
    return new Step(reader, book);
  }

  /** Goes past what was made before. */
  void skip(int steps) {
    for (int i = 0; i < steps; i++) {
      next();
    }
  }
}
