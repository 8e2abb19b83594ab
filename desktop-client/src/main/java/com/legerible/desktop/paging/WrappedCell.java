package com.legerible.desktop.paging;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell that breaks its text at the width of the column. */
final class WrappedCell<T> extends TableCell<Slot<T>, String> {
  /** What the style of every cell leaves free at the left and at the right. */
  private static final double BESIDE = 24;

  private final Text lines = new Text();

  WrappedCell(TableColumn<Slot<T>, String> column) {
    getStyleClass().add("wrapped");
    lines.getStyleClass().add("text");
    lines.wrappingWidthProperty().bind(column.widthProperty().subtract(BESIDE));
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    lines.setText(text == null ? "" : text);
    setGraphic(empty ? null : lines);
  }
}
