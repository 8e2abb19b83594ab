package com.legerible.desktop.home;

/** A book that was just loaned, or that is new in the library. */
public record JustIn(Kind kind, String title) {
  /** What happened to the book. */
  public enum Kind {
    LOANED,
    ADDED
  }
}
