package com.legerible.desktop;

import com.legerible.desktop.preferences.Preferences;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window that remembers how large it was. */
final class MainWindow {
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;
  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;

  private final Stage stage;
  private final Preferences preferences;

  MainWindow(Stage stage, Preferences preferences) {
    this.stage = stage;
    this.preferences = preferences;
  }

  Scene scene(Parent root) {
    double width = Math.max(LEAST_WIDTH, preferences.number("width", USUAL_WIDTH));
    double height = Math.max(LEAST_HEIGHT, preferences.number("height", USUAL_HEIGHT));
    Scene scene = new Scene(root);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    if (!stage.isShowing()) {
      stage.setWidth(width);
      stage.setHeight(height);
      place(width, height);
    }
    return scene;
  }

  /** Where it was, unless that screen is gone. */
  private void place(double width, double height) {
    double x = preferences.number("x", Double.NaN);
    double y = preferences.number("y", Double.NaN);
    boolean known = !Double.isNaN(x) && !Double.isNaN(y);
    if (known && !Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.is("maximized"));
  }

  void show() {
    stage.setOnHiding(event -> remember());
    stage.show();
  }

  private void remember() {
    preferences.set("maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      preferences.set("x", stage.getX());
      preferences.set("y", stage.getY());
      preferences.set("width", stage.getWidth());
      preferences.set("height", stage.getHeight());
    }
  }
}
