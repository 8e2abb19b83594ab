package com.legerible.backend.cache;

import org.jspecify.annotations.Nullable;

/** Which version of each answer this replica knows of; nothing as long as it knows of none. */
public interface Versions {

  /** Another one after every change of a book. */
  @Nullable String catalogue();

  /** Another one after every change of the window's ranking, or of a title in it. */
  @Nullable String topTen(String window);

  /** Another one after every loan, every undo and every change of a book. */
  @Nullable String counted();

  /** How many loans and undos that version counts: it only rises. */
  long changes();
}
