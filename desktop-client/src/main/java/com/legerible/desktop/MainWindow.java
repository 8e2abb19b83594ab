package com.legerible.desktop;

import com.legerible.desktop.preferences.Preferences;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
    stage.setWidth(width);
    stage.setHeight(height);
    return scene;
  }

  void show() {
    stage.setOnHiding(event -> remember());
    stage.show();
  }

  private void remember() {
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      preferences.set("width", stage.getWidth());
      preferences.set("height", stage.getHeight());
    }
  }
}
