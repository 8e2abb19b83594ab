package com.legerible.desktop.theme;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** Dresses every window in the chosen theme, and changes it while they are open. */
public final class Appearance {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final BooleanProperty calm = new SimpleBooleanProperty();
  private final Set<ObservableList<String>> dressed =
      Collections.newSetFromMap(new WeakHashMap<>());

  public Appearance(Theme first, boolean calm) {
    this.theme.set(first);
    this.calm.set(calm);
    this.theme.addListener((property, before, now) -> change());
    Application.setUserAgentStylesheet(first.base());
  }

  public ObjectProperty<Theme> theme() {
    return theme;
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
    Application.setUserAgentStylesheet(theme.get().base());
    dressed.forEach(this::put);
  }

  private void put(ObservableList<String> sheets) {
    sheets.setAll(sheet("legerible.css"), theme.get().palette());
  }

  static String sheet(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }
}
