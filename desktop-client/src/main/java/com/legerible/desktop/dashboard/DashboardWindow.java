package com.legerible.desktop.dashboard;

import com.legerible.desktop.fxml.Ambience;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** A window that fills a wall screen, with text in proportion and without a pointer. */
final class DashboardWindow {
  // A wall screen of 1080 lines gets text of 24 px; others in proportion.
  private static final double LINES = 45;

  private final Stage stage = new Stage();

  DashboardWindow(Parent root, Ambience ambience, Runnable closed) {
    Scene scene = new Scene(root, 1280, 720);
    ambience.appearance().dress(scene);
    scene.setCursor(Cursor.NONE);
    scene
        .heightProperty()
        .subscribe(
            height -> root.setStyle("-fx-font-size: " + height.doubleValue() / LINES + "px"));
    scene.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.setScene(scene);
    stage.setTitle(ambience.words().say("dashboard.title"));
    stage.setFullScreenExitHint("");
    stage.setOnHidden(event -> closed.run());
  }

  void open(boolean fullScreen) {
    if (fullScreen) {
      coverScreen();
    }
    stage.show();
    stage.toFront();
  }

  /** The size is set as well, because not every window manager knows a full screen. */
  private void coverScreen() {
    Rectangle2D whole = Screen.getPrimary().getBounds();
    stage.setX(whole.getMinX());
    stage.setY(whole.getMinY());
    stage.setWidth(whole.getWidth());
    stage.setHeight(whole.getHeight());
    stage.setFullScreen(true);
  }

  boolean isOpen() {
    return stage.isShowing();
  }

  void close() {
    stage.close();
  }
}
