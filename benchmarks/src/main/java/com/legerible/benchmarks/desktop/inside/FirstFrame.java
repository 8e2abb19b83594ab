package com.legerible.benchmarks.desktop.inside;

import java.time.Duration;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Tells when the first window has been drawn. */
final class FirstFrame implements ListChangeListener<Window> {

  private int layouts;

  private FirstFrame() {}

  static void tell() throws InterruptedException {
    Screen.on(
        () -> {
          FirstFrame first = new FirstFrame();
          Window.getWindows().addListener(first);
          Window.getWindows().stream().findFirst().ifPresent(first::watch);
          return true;
        });
  }

  @Override
  public void onChanged(Change<? extends Window> change) {
    Window.getWindows().stream().findFirst().ifPresent(this::watch);
  }

  private void watch(Window window) {
    Window.getWindows().removeListener(this);
    Scene scene = window.getScene();
    scene.addPostLayoutPulseListener(this::drawn);
    Platform.requestNextPulse();
  }

  /** A frame begins only when the one before has been drawn. */
  private void drawn() {
    layouts++;
    if (layouts == 1) {
      Platform.requestNextPulse();
    } else if (layouts == 2) {
      long processors =
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      Told.of(Told.Kind.FRAME, System.currentTimeMillis(), processors).say();
    }
  }
}
