package com.legerible.backend.catalogue;

import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.export.ListExport;
import com.legerible.backend.export.MarcXml;
import com.legerible.backend.paging.Limit;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Suggestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
      @Parameter(description = "words in title or authors, phrases in quotes, or an ISBN")
          @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "ISO 639-1") @RequestParam(required = false)
          @Nullable String language,
      @Parameter(description = "first year") @RequestParam(required = false) @Nullable Integer from,
      @Parameter(description = "last year") @RequestParam(required = false) @Nullable Integer to,
      @Parameter(description = "a whole name") @RequestParam(required = false)
          @Nullable String author,
      @Parameter(description = "relevance, title, author, year or loans")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "the “next” of the page before") @RequestParam(required = false)
          @Nullable String after,
      @Parameter(description = "1 to 100, usually 50") @RequestParam(required = false)
          @Nullable Integer limit) {
    BookSearch search = BookSearch.of(q, language, from, to, author);
    return list.page(search, BookSort.of(sort), after, Limit.of(limit));
  }

  @Operation(summary = "The books that are found, as a table, whole and in the order shown")
  @GetMapping(produces = CsvExport.TYPE)
  void findAsCsv(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response) {
    BookSearch search = BookSearch.of(q, language, from, to, author);
    BookSort order = BookSort.of(sort);
    csv.send(response, "books", BookColumns.ALL, () -> list.all(search, order));
  }

  @Operation(summary = "The same books for other libraries, whole and in the same order")
  @GetMapping(produces = MarcXml.TYPE)
  void findAsMarcXml(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response) {
    BookSearch search = BookSearch.of(q, language, from, to, author);
    BookSort order = BookSort.of(sort);
    lists.send(response, MarcXml.TYPE, "books.xml", () -> list.all(search, order), MarcXml::write);
  }

  @Operation(summary = "One book")
  @GetMapping("/{id}")
  Book get(@PathVariable long id) {
    return catalogue.get(id);
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
