package com.legerible.desktop.paging;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** How the columns of a long list show its rows, fetched or not. */
public final class Columns {
  private Columns() {}

  /** Shows a text of the item; a row that is still being fetched shows an ellipsis. */
  public static <T> void text(TableColumn<Slot<T>, String> column, Function<T, String> text) {
    column.setCellValueFactory(
        row -> {
          T item = row.getValue().item();
          return new ReadOnlyStringWrapper(item == null ? "…" : text.apply(item));
        });
  }

  /** The same, on as many lines as the text needs; for tables whose rows may differ in height. */
  public static <T> void wrappedText(
      TableColumn<Slot<T>, String> column, Function<T, String> text) {
    text(column, text);
    column.setCellFactory(WrappedCell::new);
  }

  /** Shows a control for the item. */
  public static <T> void action(
      TableColumn<Slot<T>, Slot<T>> column,
      Function<TableColumn<Slot<T>, Slot<T>>, TableCell<Slot<T>, Slot<T>>> cell) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(cell::apply);
  }
}
