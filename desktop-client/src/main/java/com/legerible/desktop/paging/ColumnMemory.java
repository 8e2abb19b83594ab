package com.legerible.desktop.paging;

import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.preferences.Preferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Remembers the widths, the order and the hidden columns of a table. */
final class ColumnMemory {
  private static final double LEAST_WIDTH = 24;

  private final String name;
  private final Preferences preferences;
  private final double scale;

  /** The scale is that of the text; widths are remembered without it. */
  ColumnMemory(String name, Preferences preferences, double scale) {
    this.name = "columns." + name;
    this.preferences = preferences;
    this.scale = scale;
  }

  /** Sets the columns as they were left, in the size of the text. */
  <T> void restore(TableView<T> table) {
    List<String> left =
        preferences.get(name).map(text -> Arrays.asList(text.split(",", -1))).orElse(List.of());
    List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
    columns.forEach(column -> restore(column, left));
    columns.sort(Comparator.comparingInt(column -> place(column, left)));
    if (!columns.equals(table.getColumns())) {
      table.getColumns().setAll(columns);
    }
  }

  private static int place(TableColumn<?, ?> column, List<String> left) {
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i).startsWith(Names.of(column) + ":")) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private void restore(TableColumn<?, ?> column, List<String> left) {
    int place = place(column, left);
    double width = column.getPrefWidth();
    if (place < left.size()) {
      String[] parts = left.get(place).split(":", -1);
      column.setVisible(parts.length < 3 || !parts[2].equals("hidden"));
      width = number(parts[1], width);
    }
    if (!column.isResizable()) {
      column.setMaxWidth(column.getPrefWidth() * scale);
      column.setMinWidth(column.getPrefWidth() * scale);
      width = column.getPrefWidth();
    } else {
      column.setMinWidth(Math.max(LEAST_WIDTH, column.getPrefWidth() / 2) * scale);
    }
    column.setPrefWidth(width * scale);
  }

  private static double number(String text, double otherwise) {
    try {
      return Math.max(LEAST_WIDTH, Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  void remember(TableView<?> table) {
    preferences.set(
        name, table.getColumns().stream().map(this::describe).collect(Collectors.joining(",")));
  }

  private String describe(TableColumn<?, ?> column) {
    long width = Math.round(column.getWidth() / scale);
    return Names.of(column) + ":" + width + (column.isVisible() ? "" : ":hidden");
  }
}
