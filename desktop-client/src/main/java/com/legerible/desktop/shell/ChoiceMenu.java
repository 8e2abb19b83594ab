package com.legerible.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A menu of which one item is chosen. */
final class ChoiceMenu<T> {
  private final Menu menu;
  private final ObjectProperty<T> chosen;
  private final ToggleGroup group = new ToggleGroup();

  ChoiceMenu(Menu menu, ObjectProperty<T> chosen) {
    this.menu = menu;
    this.chosen = chosen;
  }

  void add(T value, String text, String id) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId(id);
    item.setToggleGroup(group);
    item.setSelected(value.equals(chosen.get()));
    item.setOnAction(event -> chosen.set(value));
    menu.getItems().add(item);
  }
}
