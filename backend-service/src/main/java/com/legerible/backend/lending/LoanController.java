package com.legerible.backend.lending;

import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Making loans. */
@Tag(name = "loans")
@RestController
final class LoanController {

  private final LoanDesk desk;

  LoanController(LoanDesk desk) {
    this.desk = desk;
  }

  @Operation(summary = "Loan a book; the same key again answers 200 with the same loan")
  @ApiResponse(responseCode = "201", description = "a new loan", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "the same loan", useReturnTypeSchema = true)
  @PostMapping("/api/loans")
  ResponseEntity<Loan> lend(
      @RequestBody LoanRequest request,
      @RequestHeader("Idempotency-Key") String key,
      @AuthenticationPrincipal SignedIn who) {
    LoanMaking making = desk.lend(who.readerId(), request.bookId(), key, LoanOrigin.READER);
    HttpStatus status = making.first() ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(making.loan());
  }
}
