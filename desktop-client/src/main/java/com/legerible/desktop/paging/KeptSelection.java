package com.legerible.desktop.paging;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The row that was selected last; it stays when it scrolls out of memory or moves elsewhere, but
 * not when another list is shown that begins without it.
 */
final class KeptSelection<T> {
  private final TableView<Slot<T>> table;
  private final ReadOnlyObjectWrapper<@Nullable T> item = new ReadOnlyObjectWrapper<>();
  private Function<T, Object> identity = Objects::requireNonNull;

  KeptSelection(TableView<Slot<T>> table) {
    this.table = table;
  }

  ReadOnlyObjectProperty<@Nullable T> item() {
    return item.getReadOnlyProperty();
  }

  /** From now on what is selected in the table is kept; the identity tells it after it changed. */
  Subscription follow(Function<T, Object> key) {
    identity = key;
    return table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
  }

  private void choose(@Nullable Slot<T> slot) {
    T chosen = slot == null ? null : slot.item();
    if (chosen != null) {
      item.set(chosen);
    }
  }

  /** Rows that were fetched anew may stand elsewhere: what was selected is selected there. */
  void restoreIn(PagedRows<T> rows) {
    T wanted = item.get();
    if (wanted == null) {
      return;
    }
    int index = indexIn(rows, wanted);
    if (index >= 0 && index != table.getSelectionModel().getSelectedIndex()) {
      table.getSelectionModel().clearAndSelect(index);
    } else if (index >= 0) {
      choose(rows.get(index));
    }
  }

  /** Nobody sees any more that it was selected: nothing may be done to it. */
  void clearUnlessIn(PagedRows<T> rows) {
    T wanted = item.get();
    if (wanted != null && indexIn(rows, wanted) < 0) {
      clear();
    }
  }

  private int indexIn(PagedRows<T> rows, T wanted) {
    Object key = identity.apply(wanted);
    return rows.indexOf(row -> identity.apply(row).equals(key));
  }

  void clear() {
    item.set(null);
    table.getSelectionModel().clearSelection();
  }
}
