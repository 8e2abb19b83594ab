package com.legerible.desktop.background;

/** Something under way that may be called off. */
@FunctionalInterface
public interface Errand {
  /** Calls it off: after this, nothing of it reaches the screen. */
  void cancel();
}
