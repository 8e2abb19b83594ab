package com.legerible.desktop.fxml;

import javafx.scene.Parent;

/** A part of the screen that is built once per language and then thrown away. */
public interface View {
  Parent root();

  /** Called whenever it comes to the front. */
  default void shown() {}

  /** Lets go of everything that it watches. */
  void close();
}
