package com.legerible.desktop.live;

import com.legerible.contracts.rest.Simulation;
import org.jspecify.annotations.Nullable;

/** The order in which the states of simulations come: a simulation only goes on, never back. */
final class Course {
  private Course() {}

  /** Whether this is a later simulation, or a state of the shown one that is not an older one. */
  static boolean goesOn(Simulation newest, @Nullable Simulation shown) {
    return shown == null
        || newest.id() > shown.id()
        || (newest.id() == shown.id() && isFurther(newest, shown));
  }

  private static boolean isFurther(Simulation newest, Simulation shown) {
    int step = stage(newest.state()) - stage(shown.state());
    return step > 0
        || (step == 0 && newest.made() >= shown.made() && newest.undone() >= shown.undone());
  }

  private static int stage(Simulation.State state) {
    return switch (state) {
      case RUNNING -> 0;
      case DONE, CANCELLED, FAILED -> 1;
      case UNDOING -> 2;
      case UNDONE -> 3;
    };
  }
}
