package com.legerible.desktop.theme;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** Dresses every window in the chosen look, and changes it while they are open. */
public final class Appearance {
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
  private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>();
  private final BooleanProperty calm = new SimpleBooleanProperty();
  private final Set<ObservableList<String>> dressed =
      Collections.newSetFromMap(new WeakHashMap<>());

  public Appearance(Look look, TextSize textSize, boolean calm) {
    this.look.set(look);
    this.textSize.set(textSize);
    this.calm.set(calm);
    this.look.addListener((property, before, now) -> change());
    this.system.addListener((property, before, now) -> change());
    this.textSize.addListener((property, before, now) -> redress());
    Application.setUserAgentStylesheet(theme().base());
  }

  public ObjectProperty<Look> look() {
    return look;
  }

  /** What the system shows, for those who follow it. */
  public ObjectProperty<Theme> system() {
    return system;
  }

  public Theme theme() {
    return switch (look.get()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM -> system.get();
    };
  }

  public ObjectProperty<TextSize> textSize() {
    return textSize;
  }

  /** 1 for text of the usual size. */
  public double textScale() {
    return textSize.get().scale();
  }

  /** Whether things should just change instead of moving. */
  public BooleanProperty calm() {
    return calm;
  }

  public void dress(Scene scene) {
    dress(scene.getStylesheets());
  }

  /** Dresses what has style sheets of its own, such as the pane of a dialog. */
  public void dress(ObservableList<String> sheets) {
    dressed.add(sheets);
    put(sheets);
  }

  private void change() {
    Application.setUserAgentStylesheet(theme().base());
    redress();
  }

  /** One window after the other: each takes so long that a click is let in between. */
  private void redress() {
    dressed.forEach(sheets -> Platform.runLater(() -> put(sheets)));
  }

  private void put(ObservableList<String> sheets) {
    sheets.setAll(sheet("legerible.css"), theme().palette(), textSize.get().sheet());
  }

  static String sheet(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }
}
