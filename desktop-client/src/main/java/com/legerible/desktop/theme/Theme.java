package com.legerible.desktop.theme;

/** Light or dark. */
public enum Theme {
  LIGHT,
  DARK
}
