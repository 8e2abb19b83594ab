package com.legerible.benchmarks.topten;

/** Whoever counts the loans of the log and writes a ranking of all loans to a topic. */
interface Contender extends AutoCloseable {

  String name();

  /** Where its rankings are, under a key that ends with the name of the window. */
  String topic();

  /** Begins to count, from the beginning of the log. */
  void start();

  @Override
  void close();
}
