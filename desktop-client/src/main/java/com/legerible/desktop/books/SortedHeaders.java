package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.paging.Slot;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A click on a header asks the library for another order; nothing is sorted here. */
final class SortedHeaders {
  private final TableView<Slot<Book>> table;
  private final Map<TableColumn<Slot<Book>, ?>, BookQuery.Sort> sorts;
  private final BooksViewModel model;
  private boolean asking;

  SortedHeaders(
      TableView<Slot<Book>> table,
      Map<TableColumn<Slot<Book>, ?>, BookQuery.Sort> sorts,
      BooksViewModel model) {
    this.table = table;
    this.sorts = sorts;
    this.model = model;
    sorts.forEach((column, sort) -> prepare(column, sort));
    show(model.query().get().sort());
    table.setSortPolicy(sorted -> ask());
  }

  private static void prepare(TableColumn<Slot<Book>, ?> column, BookQuery.Sort sort) {
    boolean descending = sort == BookQuery.Sort.LOANS || sort == BookQuery.Sort.YEAR;
    column.setSortable(true);
    column.setSortType(
        descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
  }

  private void show(BookQuery.Sort current) {
    sorts.forEach(
        (column, sort) -> {
          if (sort == current) {
            table.getSortOrder().add(column);
          }
        });
  }

  /** Each order has one direction: the second click goes back to relevance. */
  private boolean ask() {
    if (!asking) {
      asking = true;
      ask(table.getSortOrder().isEmpty() ? null : table.getSortOrder().get(0));
      asking = false;
    }
    return true;
  }

  private void ask(@Nullable TableColumn<Slot<Book>, ?> column) {
    BookQuery.Sort current = model.query().get().sort();
    BookQuery.Sort wanted = column == null ? null : sorts.get(column);
    if (column == null || wanted == null || wanted == current) {
      table.getSortOrder().clear();
      wanted = BookQuery.Sort.RELEVANCE;
    } else {
      prepare(column, wanted);
    }
    if (wanted != current) {
      BookQuery.Sort other = wanted;
      model.narrow(query -> query.withSort(other));
    }
  }
}
