package com.legerible.desktop.paging;

import com.legerible.desktop.fxml.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** Leaves out columns that have no room, the most dispensable first, and brings them back. */
final class SpareColumns {
  /** The scroll bar and the button of the column menu. */
  private static final double BESIDE = 24;

  private final TableView<?> table;
  private final List<String> ids;
  private final Set<TableColumn<?, ?>> leftOut = new HashSet<>();
  private final Subscription watching;

  SpareColumns(TableView<?> table, List<String> ids) {
    this.table = table;
    this.ids = ids;
    watching = table.widthProperty().subscribe(width -> arrange(width.doubleValue()));
  }

  private void arrange(double width) {
    if (width > 0) {
      Set<TableColumn<?, ?>> tooMany = tooMany(width - BESIDE);
      new ArrayList<>(leftOut)
          .stream().filter(column -> !tooMany.contains(column)).forEach(this::bringBack);
      tooMany.stream().filter(leftOut::add).forEach(column -> column.setVisible(false));
    }
  }

  private Set<TableColumn<?, ?>> tooMany(double room) {
    double wanted =
        table.getColumns().stream()
            .filter(this::isWanted)
            .mapToDouble(TableColumn::getMinWidth)
            .sum();
    Set<TableColumn<?, ?>> chosen = new HashSet<>();
    for (String id : ids) {
      for (TableColumn<?, ?> column : table.getColumns()) {
        if (wanted > room && id.equals(Names.of(column)) && isWanted(column)) {
          chosen.add(column);
          wanted -= column.getMinWidth();
        }
      }
    }
    return chosen;
  }

  /** A column that somebody has hidden is not brought back. */
  private boolean isWanted(TableColumn<?, ?> column) {
    return column.isVisible() || leftOut.contains(column);
  }

  private void bringBack(TableColumn<?, ?> column) {
    leftOut.remove(column);
    column.setVisible(true);
  }

  /** Brings all of them back, so that nobody remembers them as hidden. */
  void close() {
    watching.unsubscribe();
    List.copyOf(leftOut).forEach(this::bringBack);
  }
}
