package com.legerible.desktop;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.theme.Look;
import com.legerible.desktop.theme.SystemLook;
import com.legerible.desktop.theme.Theme;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Looks now and then whether the system turned dark, for those who follow it. */
final class SystemWatch {
  private final SystemLook system;
  private final Appearance appearance;
  private final Background background;
  private final Timeline looking =
      new Timeline(new KeyFrame(Duration.seconds(30), event -> look()));

  SystemWatch(SystemLook system, Appearance appearance, Background background) {
    this.system = system;
    this.appearance = appearance;
    this.background = background;
    appearance.look().addListener((property, before, now) -> look());
  }

  void start() {
    look();
    looking.setCycleCount(Animation.INDEFINITE);
    looking.play();
  }

  private void look() {
    if (appearance.look().get() == Look.SYSTEM) {
      background.aside(
          () -> {
            Theme now = system.now();
            background.onScreen(() -> appearance.system().set(now));
          });
    }
  }

  void stop() {
    looking.stop();
  }
}
