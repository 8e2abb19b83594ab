package com.legerible.desktop.books;

import com.legerible.desktop.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A button that narrows the search to one value, with how many books have it. */
final class FacetValue extends ToggleButton {
  private final Label name = new Label();
  private final Label books = new Label();

  FacetValue() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    books.setMinWidth(Region.USE_PREF_SIZE);
    books.getStyleClass().add("facet-count");
    HBox line = new HBox(name, between, books);
    setGraphic(line);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("facet-value");
    line.prefWidthProperty().bind(widthProperty().subtract(20));
  }

  void show(Words words, String text, long count) {
    name.setText(text);
    books.setText(words.number(count));
    setAccessibleText(words.say("facet.value", text, count));
  }
}
