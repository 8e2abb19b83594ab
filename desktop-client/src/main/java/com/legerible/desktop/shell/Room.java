package com.legerible.desktop.shell;

import java.util.Arrays;

/** The pages of the main window. */
public enum Room {
  HOME,
  BOOKS,
  PROFILE,
  LOANS;

  static Room named(String name) {
    return Arrays.stream(values())
        .filter(room -> room.name().equals(name))
        .findFirst()
        .orElse(HOME);
  }
}
