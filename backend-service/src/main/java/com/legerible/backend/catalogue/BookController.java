package com.legerible.backend.catalogue;

import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.export.ListExport;
import com.legerible.backend.export.MarcXml;
import com.legerible.backend.paging.Limit;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookDetails;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Suggestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, open to anyone. */
@Tag(name = "books")
@RestController
@RequestMapping("/api/books")
final class BookController {

  private final BookList list;
  private final Catalogue catalogue;
  private final SuggestionList suggestions;
  private final CsvExport csv;
  private final ListExport lists;

  BookController(
      BookList list,
      Catalogue catalogue,
      SuggestionList suggestions,
      CsvExport csv,
      ListExport lists) {
    this.list = list;
    this.csv = csv;
    this.lists = lists;
    this.suggestions = suggestions;
    this.catalogue = catalogue;
  }

  @Operation(summary = "Find books, with facets of the whole result")
  @GetMapping
  BookPage find(
      @ParameterObject BookFilters filters,
      @Parameter(description = "the “next” of the page before") @RequestParam(required = false)
          @Nullable String after,
      @Parameter(description = "1 to 100, usually 50") @RequestParam(required = false)
          @Nullable Integer limit) {
    return list.page(filters.search(), filters.order(), after, Limit.of(limit));
  }

  @Operation(summary = "The books that are found, as a table, whole and in the order shown")
  @GetMapping(produces = CsvExport.TYPE)
  void findAsCsv(@ParameterObject BookFilters filters, HttpServletResponse response) {
    BookSearch search = filters.search();
    BookSort order = filters.order();
    csv.send(response, "books", BookColumns.ALL, () -> list.all(search, order));
  }

  @Operation(summary = "The same books for other libraries, whole and in the same order")
  @GetMapping(produces = MarcXml.TYPE)
  void findAsMarcXml(@ParameterObject BookFilters filters, HttpServletResponse response) {
    BookSearch search = filters.search();
    BookSort order = filters.order();
    lists.send(response, MarcXml.TYPE, "books.xml", () -> list.all(search, order), MarcXml::write);
  }

  @Operation(summary = "One book; librarians see who said what of it")
  @GetMapping("/{id}")
  BookDetails get(@PathVariable long id, @AuthenticationPrincipal @Nullable SignedIn who) {
    Book book = catalogue.get(id);
    return BookDetails.of(book, SignedIn.seesReaders(who) ? catalogue.provenance(id) : null);
  }

  @Operation(summary = "The book with an ISBN of 10 or 13 digits, dashes allowed")
  @GetMapping("/isbn/{isbn}")
  Book getByIsbn(@PathVariable String isbn) {
    return catalogue.getByIsbn(isbn);
  }

  @Operation(summary = "How typed words may go on, by titles and authors")
  @GetMapping("/suggestions")
  Suggestions suggest(
      @Parameter(description = "what is typed so far") @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "1 to 100, usually 50") @RequestParam(required = false)
          @Nullable Integer limit) {
    return suggestions.of(q, Limit.of(limit));
  }

  @Operation(summary = "The books that are the same work, the newest first, at most 100")
  @GetMapping("/{id}/editions")
  Page<Book> editions(@PathVariable long id) {
    List<Book> editions = catalogue.editions(id);
    return new Page<>(editions, null, editions.get(0).editions());
  }
}
