package com.legerible.desktop.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;

/** The two style sheets of every window. */
final class Sheets {
  private static final String OWN = "everything.css";

  private Sheets() {}

  /** Below our own; in the form that need not be parsed. */
  static String base() {
    return new PrimerLight().getUserAgentStylesheetBSS();
  }

  static String own() {
    return Objects.requireNonNull(Sheets.class.getResource(OWN), OWN).toExternalForm();
  }
}
