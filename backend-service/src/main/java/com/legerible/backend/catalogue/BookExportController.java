package com.legerible.backend.catalogue;

import com.legerible.backend.csv.Column;
import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole search result as a file. */
@Tag(name = "books")
@RestController
final class BookExportController {

  private static final int AT_ONCE = 100;

  private static final List<Column<Book>> COLUMNS =
      List.of(
          new Column<>("id", Book::id),
          new Column<>("isbn", Book::isbn),
          new Column<>("title", Book::title),
          new Column<>("authors", book -> String.join("; ", book.authors())),
          new Column<>("year", Book::year),
          new Column<>("language", Book::language),
          new Column<>("loans", Book::loans));

  private final BookList list;
  private final CsvExport csv;

  BookExportController(BookList list, CsvExport csv) {
    this.list = list;
    this.csv = csv;
  }

  @Operation(summary = "Find books, with facets of the whole result")
  @GetMapping(path = "/api/books", produces = CsvExport.TYPE)
  void find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response) {
    BookSearch search = BookSearch.of(q, language, from, to, author);
    BookSort order = BookSort.of(sort);
    csv.send(response, "books", COLUMNS, () -> books(search, order));
  }

  /** Page after page, each read when the one before is sent. */
  private Stream<Book> books(BookSearch search, BookSort sort) {
    return Stream.iterate(
            Optional.of(list.page(search, sort, null, AT_ONCE)),
            Optional::isPresent,
            page -> page.map(BookPage::next).map(next -> list.page(search, sort, next, AT_ONCE)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items().stream());
  }
}
