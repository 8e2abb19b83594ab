package com.legerible.desktop.home;

import java.util.Arrays;

/** The stretches of time that have a top ten. */
public enum Window {
  ALL("all"),
  DAY("24h"),
  HOUR("1h"),
  MINUTES("5m");

  private final String word;

  Window(String word) {
    this.word = word;
  }

  /** As the library writes it. */
  public String word() {
    return word;
  }

  static Window named(String name) {
    return Arrays.stream(values())
        .filter(window -> window.name().equals(name))
        .findFirst()
        .orElse(ALL);
  }
}
