package com.legerible.desktop.paging;

import java.util.List;
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
  private static final double REST = 12;

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

  /** Divides among some columns, in these parts, the width that the others leave. */
  @SafeVarargs
  public static <T> void share(
      TableView<T> table, List<Double> parts, TableColumn<T, ?>... columns) {
    List<TableColumn<T, ?>> sharing = List.of(columns);
    double whole = parts.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < columns.length; i++) {
      double share = parts.get(i) / whole;
      columns[i]
          .prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> Math.floor(left(table, sharing) * share),
                  table.widthProperty(),
                  table.getVisibleLeafColumns()));
    }
  }

  private static <T> double left(TableView<T> table, List<TableColumn<T, ?>> sharing) {
    double taken =
        table.getVisibleLeafColumns().stream()
            .filter(column -> !sharing.contains(column))
            .mapToDouble(TableColumn::getPrefWidth)
            .sum();
    return Math.max(0, table.getWidth() - taken - REST);
  }
}
