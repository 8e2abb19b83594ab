package com.legerible.backend.lending;

import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of loans. */
@Tag(name = "loans")
@RestController
final class LoanListController {

  private static final String WORDS = "words that title, authors or ISBN contain";
  private static final String READER = "only for librarians: an id, or a part of the name";
  private static final String FROM = "the first day, or an instant";
  private static final String TO = "the last day, or the instant up to which";

  private final LoanList list;
  private final CsvExport csv;

  LoanListController(LoanList list, CsvExport csv) {
    this.list = list;
    this.csv = csv;
  }

  @Operation(summary = "All loans, newest first; readers are named for librarians only")
  @GetMapping("/api/loans")
  Page<Loan> all(
      @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String q,
      @Parameter(description = READER) @RequestParam(required = false) @Nullable String reader,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    LoanSearch search = LoanSearch.of(q, from, to);
    Page<Loan> page = list.page(search, whose(reader, who), after, Limit.of(limit));
    if (SignedIn.seesReaders(who)) {
      return page;
    }
    List<Loan> items = page.items().stream().map(LoanListController::withoutReader).toList();
    return new Page<>(items, page.next(), page.total());
  }

  @Operation(summary = "All loans, newest first; readers are named for librarians only")
  @GetMapping(path = "/api/loans", produces = CsvExport.TYPE)
  void allAsCsv(
      @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String q,
      @Parameter(description = READER) @RequestParam(required = false) @Nullable String reader,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletResponse response) {
    LoanSearch search = LoanSearch.of(q, from, to);
    Long @Nullable [] whose = whose(reader, who);
    var columns = SignedIn.seesReaders(who) ? LoanColumns.WITH_READERS : LoanColumns.OPEN;
    csv.send(response, "loans", columns, () -> list.all(search, whose));
  }

  @Operation(summary = "My loans, newest first")
  @GetMapping("/api/me/loans")
  Page<Loan> mine(
      @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String q,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @AuthenticationPrincipal SignedIn who) {
    return list.page(LoanSearch.of(q, from, to), own(who), after, Limit.of(limit));
  }

  @Operation(summary = "My loans, newest first")
  @GetMapping(path = "/api/me/loans", produces = CsvExport.TYPE)
  void mineAsCsv(
      @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String q,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
      @AuthenticationPrincipal SignedIn who,
      HttpServletResponse response) {
    LoanSearch search = LoanSearch.of(q, from, to);
    csv.send(response, "my-loans", LoanColumns.OPEN, () -> list.all(search, own(who)));
  }

  private Long @Nullable [] whose(@Nullable String reader, @Nullable SignedIn who) {
    if (reader != null && !SignedIn.seesReaders(who)) {
      throw Refused.notAllowed("Only librarians may ask whose loans these are.");
    }
    return list.readers(reader);
  }

  private static Long[] own(SignedIn who) {
    return new Long[] {who.readerId()};
  }

  private static Loan withoutReader(Loan loan) {
    return new Loan(
        loan.id(), loan.bookId(), loan.title(), loan.authors(), loan.madeAt(), loan.origin(), null);
  }
}
