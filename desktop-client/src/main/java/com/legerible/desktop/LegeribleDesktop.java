package com.legerible.desktop;

import javafx.application.Application;

/** Starts the desktop application; {@code --config=DIR} keeps the preferences elsewhere. */
public final class LegeribleDesktop {
  private LegeribleDesktop() {}

  /** The arguments may name the library's address, and a file that is to be imported. */
  public static void main(String[] arguments) {
    Graphics.choose();
    Application.launch(DesktopApplication.class, arguments);
  }
}
