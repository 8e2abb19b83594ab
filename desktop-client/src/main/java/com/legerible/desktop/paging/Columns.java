package com.legerible.desktop.paging;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** How the columns of a long list show its rows, fetched or not. */
public final class Columns {
  // The scroll bar and the border of the table need this much.
  private static final double REST = 20;

  private Columns() {}

  /** Shows a text of the item; a row that is still being fetched shows an ellipsis. */
  public static <T> void text(TableColumn<Slot<T>, String> column, Function<T, String> text) {
    column.setCellValueFactory(
        row -> {
          T item = row.getValue().item();
          return new ReadOnlyStringWrapper(item == null ? "…" : text.apply(item));
        });
  }

  /** Shows a control for the item. */
  public static <T> void action(
      TableColumn<Slot<T>, Slot<T>> column,
      Function<TableColumn<Slot<T>, Slot<T>>, TableCell<Slot<T>, Slot<T>>> cell) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(cell::apply);
  }

  /** Divides the width of the table among its visible columns. */
  public static <T> void share(TableView<T> table, double... parts) {
    for (int i = 0; i < parts.length; i++) {
      double part = parts[i];
      table
          .getColumns()
          .get(i)
          .prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> Math.floor((table.getWidth() - REST) * part / visible(table, parts)),
                  table.widthProperty(),
                  table.getVisibleLeafColumns()));
    }
  }

  private static <T> double visible(TableView<T> table, double... parts) {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += table.getColumns().get(i).isVisible() ? parts[i] : 0;
    }
    return sum == 0 ? Arrays.stream(parts).sum() : sum;
  }
}
