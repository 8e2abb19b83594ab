package com.legerible.benchmarks.topten;

import com.legerible.contracts.topics.Topics;

/** The library's own top ten, which runs already. */
record Legerible() implements Contender {

  @Override
  public String name() {
    return "Legerible";
  }

  @Override
  public String topic() {
    return Topics.TOP_TEN.name();
  }

  @Override
  public void start() {
    // It is a part of the library.
  }

  @Override
  public void close() {
    // It goes on.
  }
}
