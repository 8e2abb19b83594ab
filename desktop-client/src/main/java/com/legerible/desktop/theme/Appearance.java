package com.legerible.desktop.theme;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Dresses every window in the chosen look, and changes it while they are open. */
public final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass LARGER = PseudoClass.getPseudoClass("larger");
  private static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");

  private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
  private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>();
  private final BooleanProperty calm = new SimpleBooleanProperty();
  private final Set<Parent> marked = Collections.newSetFromMap(new WeakHashMap<>());
  private final ListChangeListener<Window> opening = this::follow;
  private boolean following;

  public Appearance(Look look, TextSize textSize, boolean calm) {
    this.look.set(look);
    this.textSize.set(textSize);
    this.calm.set(calm);
    this.look.addListener((property, before, now) -> change());
    this.system.addListener((property, before, now) -> change());
    this.textSize.addListener((property, before, now) -> change());
    Application.setUserAgentStylesheet(Sheets.base());
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
    scene.getStylesheets().setAll(Sheets.own());
    mark(scene.getRoot());
    scene.rootProperty().addListener((property, before, now) -> mark(now));
  }

  /** Dresses what becomes a window by itself. */
  public void dress(DialogPane pane) {
    pane.getStylesheets().setAll(Sheets.own());
    mark(pane);
  }

  private void follow(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::follow);
    }
  }

  /** A menu or a tip looks like the window that it belongs to, whose sheets it has anyway. */
  private void follow(Window window) {
    if (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
      Scene owner = popup.getOwnerWindow().getScene();
      if (owner != null && marked.contains(owner.getRoot())) {
        mark(popup.getScene().getRoot());
      }
    }
  }

  private void mark(Parent root) {
    if (!following) {
      following = true;
      Window.getWindows().addListener(new WeakListChangeListener<>(opening));
    }
    marked.add(root);
    show(root);
  }

  private void show(Parent root) {
    root.pseudoClassStateChanged(DARK, theme() == Theme.DARK);
    root.pseudoClassStateChanged(LARGER, textSize.get() == TextSize.LARGER);
    root.pseudoClassStateChanged(LARGEST, textSize.get() == TextSize.LARGEST);
  }

  /** One window after the other: each takes so long that a click is let in between. */
  private void change() {
    marked.forEach(root -> Platform.runLater(() -> show(root)));
  }
}
