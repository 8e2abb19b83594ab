package com.legerible.desktop.theme;

import java.util.Arrays;

/** What a person chose: light, dark, or whatever the system shows. */
public enum Look {
  LIGHT,
  DARK,
  SYSTEM;

  /** The look of this name; the system's when there is none. */
  public static Look named(String name) {
    return Arrays.stream(values())
        .filter(look -> look.name().equals(name))
        .findFirst()
        .orElse(SYSTEM);
  }
}
