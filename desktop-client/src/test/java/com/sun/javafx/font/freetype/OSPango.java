package com.sun.javafx.font.freetype;

/**
 * Stands in the place of JavaFX's bridge to libpango, which a machine with a headless JDK does not
 * have: fonts that come with the program need not be made known to Pango when nobody uses it.
 */
final class OSPango {
  private OSPango() {}

  static boolean FcConfigAppFontAddFile(long configuration, String file) {
    return true;
  }
}
