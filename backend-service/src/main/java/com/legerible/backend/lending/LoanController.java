package com.legerible.backend.lending;

import com.legerible.backend.paging.Limit;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loans: making one, and the lists of them. */
@Tag(name = "loans")
@RestController
final class LoanController {

  private final LoanDesk desk;
  private final LoanList list;

  LoanController(LoanDesk desk, LoanList list) {
    this.desk = desk;
    this.list = list;
  }

  @Operation(summary = "Loan a book; the same key again answers 200 with the same loan")
  @PostMapping("/api/loans")
  ResponseEntity<Loan> lend(
      @RequestBody LoanRequest request,
      @RequestHeader("Idempotency-Key") String key,
      @AuthenticationPrincipal SignedIn who) {
    LoanMaking making = desk.lend(who.readerId(), request.bookId(), key, LoanOrigin.READER);
    HttpStatus status = making.first() ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(making.loan());
  }

  @Operation(summary = "All loans, newest first; readers are named for librarians only")
  @GetMapping("/api/loans")
  Page<Loan> all(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return list.all(q, after, Limit.of(limit), SignedIn.seesReaders(who));
  }

  @Operation(summary = "My loans, newest first")
  @GetMapping("/api/me/loans")
  Page<Loan> mine(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @AuthenticationPrincipal SignedIn who) {
    return list.of(who.readerId(), q, after, Limit.of(limit));
  }
}
