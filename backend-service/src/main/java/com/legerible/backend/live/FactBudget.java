package com.legerible.backend.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many facts may wait for all clients together, so that slow ones cannot fill the heap. Each
 * client may have its share of it whatever the others hold; beyond that it takes what is left.
 */
@Component
final class FactBudget {

  /** Of a waiting fact, as measured; what it says is shared by all clients. */
  static final int BYTES_EACH = 72;

  /** With every share used besides, twice as much may wait. */
  private static final int PART_OF_HEAP = 32;

  private final int facts;
  private final AtomicInteger left;
  private volatile int clients = 1;

  @Autowired
  FactBudget() {
    this(Math.toIntExact(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_EACH));
  }

  FactBudget(int facts) {
    this.facts = facts;
    this.left = new AtomicInteger(facts);
  }

  void shareAmong(int number) {
    clients = Math.max(1, number);
  }

  /**
   * Whether one more may wait for a client. It has to be given back.
   *
   * @param held how many wait for this client
   */
  boolean take(int held) {
    if (left.decrementAndGet() >= 0 || held < facts / clients) {
      return true;
    }
    left.incrementAndGet();
    return false;
  }

  void giveBack(int number) {
    left.addAndGet(number);
  }
}
