package com.legerible.backend.catalogue;

import com.legerible.backend.csv.CellList;
import com.legerible.backend.csv.Column;
import com.legerible.contracts.rest.Book;
import java.util.List;

/** Books as a table. */
final class BookColumns {

  static final List<Column<Book>> ALL =
      List.of(
          new Column<>("id", Book::id),
          new Column<>("isbn", Book::isbn),
          new Column<>("title", Book::title),
          new Column<>("authors", book -> CellList.of(book.authors())),
          new Column<>("year", Book::year),
          new Column<>("language", Book::language),
          new Column<>("loans", Book::loans),
          new Column<>("editions", Book::editions));

  private BookColumns() {}
}
