package com.legerible.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "palette-light.css"),
  DARK(new PrimerDark().getUserAgentStylesheet(), "palette-dark.css");

  private final String base;
  private final String palette;

  Theme(String base, String palette) {
    this.base = base;
    this.palette = palette;
  }

  String base() {
    return base;
  }

  String palette() {
    return Appearance.sheet(palette);
  }
}
