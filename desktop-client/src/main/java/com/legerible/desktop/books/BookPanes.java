package com.legerible.desktop.books;

import com.legerible.desktop.fxml.Ambience;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/** Which panes stand beside the table: in a narrow window the details take the filters' place. */
final class BookPanes {
  private static final double WIDE_ENOUGH = 1240;
  private static final String FILTERS = "filters";

  private final BorderPane body;
  private final ToggleButton filters;
  private final Node left;
  private final Node right;
  private final Ambience ambience;
  private final Subscription watching;
  private boolean detailed;

  BookPanes(BorderPane body, ToggleButton filters, Node left, Node right, Ambience ambience) {
    this.body = body;
    this.filters = filters;
    this.left = left;
    this.right = right;
    this.ambience = ambience;
    filters.setSelected(
        ambience.preferences().get(FILTERS).map(Boolean::parseBoolean).orElse(true));
    filters.setOnAction(event -> toggled());
    watching = body.widthProperty().subscribe(width -> arrange());
  }

  private void toggled() {
    ambience.preferences().set(FILTERS, filters.isSelected());
    arrange();
  }

  void showDetails(boolean shown) {
    detailed = shown;
    arrange();
  }

  private void arrange() {
    boolean wide = body.getWidth() >= WIDE_ENOUGH * ambience.appearance().textScale();
    body.setLeft(filters.isSelected() && (wide || !detailed) ? left : null);
    body.setRight(detailed ? right : null);
  }

  void close() {
    watching.unsubscribe();
  }
}
