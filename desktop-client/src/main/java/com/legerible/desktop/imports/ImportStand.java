package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Import.State;
import org.jspecify.annotations.Nullable;

/** Where an import is, as a person sees it; each has words. */
enum ImportStand {
  NOTHING,
  SENDING,
  CHECKING,
  CHECKED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE;

  static ImportStand of(boolean sending, @Nullable Import progress) {
    if (sending) {
      return SENDING;
    }
    if (progress == null) {
      return NOTHING;
    }
    return switch (progress.state()) {
      case RUNNING -> progress.dryRun() ? CHECKING : RUNNING;
      case DONE -> progress.dryRun() ? CHECKED : DONE;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case UNDOING -> UNDOING;
      case UNDONE -> UNDONE;
    };
  }

  /** Whether something is still going on. */
  boolean moves() {
    return this == SENDING || this == CHECKING || this == RUNNING || this == UNDOING;
  }

  /** Whether the counts are worth showing. */
  boolean counts() {
    return this != NOTHING && this != SENDING;
  }

  /** An import only goes on, never back, whichever of two ways brings its news first. */
  static boolean goesOn(Import newest, Import shown) {
    int step = stage(newest.state()) - stage(shown.state());
    return step > 0 || (step == 0 && newest.read() >= shown.read());
  }

  private static int stage(State state) {
    return switch (state) {
      case RUNNING -> 0;
      case DONE, CANCELLED, FAILED -> 1;
      case UNDOING -> 2;
      case UNDONE -> 3;
    };
  }
}
