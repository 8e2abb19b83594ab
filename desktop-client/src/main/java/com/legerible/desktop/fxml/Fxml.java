package com.legerible.desktop.fxml;

import com.legerible.desktop.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;

/** Loads the FXML file that lies beside a view and has its name. */
public final class Fxml {
  private Fxml() {}

  /** Fills the fields of the view. */
  public static void load(Object view, Words words) {
    String file = view.getClass().getSimpleName() + ".fxml";
    FXMLLoader loader = new FXMLLoader(view.getClass().getResource(file), words.bundle());
    loader.setClassLoader(view.getClass().getClassLoader());
    loader.setController(view);
    try {
      loader.load();
      loader.getNamespace().values().forEach(Names::replaceId);
    } catch (IOException e) {
      throw new UncheckedIOException("The screen " + file + " of this program is damaged.", e);
    }
  }
}
