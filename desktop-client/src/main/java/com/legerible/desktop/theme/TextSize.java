package com.legerible.desktop.theme;

import java.util.Arrays;

/** How large everything that is read is, against the usual size. */
public enum TextSize {
  USUAL(100),
  LARGER(125),
  LARGEST(150);

  private static final double WHOLE = 100;

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  double scale() {
    return percent / WHOLE;
  }

  /** The size of this name; the usual one when there is none. */
  public static TextSize named(String name) {
    return Arrays.stream(values())
        .filter(size -> size.name().equals(name))
        .findFirst()
        .orElse(USUAL);
  }
}
