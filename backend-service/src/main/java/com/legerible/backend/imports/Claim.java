package com.legerible.backend.imports;

import com.legerible.contracts.rest.Import;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * An import that a runner works on. Whoever asks often enough whether it still holds is heard of,
 * so that nobody takes over what only takes long.
 */
final class Claim {

  private final ImportStore store;
  private final long id;
  private final UUID runner;
  private final Import.State state;
  private final Duration pause;
  private final BooleanSupplier goesOn;
  private long heardOf = System.nanoTime();

  /**
   * A claim that was just made.
   *
   * @param silence after which others take over
   */
  Claim(
      ImportStore store,
      long id,
      UUID runner,
      Import.State state,
      Duration silence,
      BooleanSupplier goesOn) {
    this.store = store;
    this.id = id;
    this.runner = runner;
    this.state = state;
    this.pause = silence.dividedBy(3);
    this.goesOn = goesOn;
  }

  /** False when the runner is to stop, or when the import is not this runner's any more. */
  boolean holds() {
    if (!goesOn.getAsBoolean()) {
      return false;
    }
    long now = System.nanoTime();
    if (now - heardOf < pause.toNanos()) {
      return true;
    }
    heardOf = now;
    return store.hold(id, runner, state);
  }
}
