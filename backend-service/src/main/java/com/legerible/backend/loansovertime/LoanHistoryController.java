package com.legerible.backend.loansovertime;

import com.legerible.contracts.rest.LoansOverTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loans over time, open to anyone. */
@Tag(name = "numbers")
@RestController
final class LoanHistoryController {

  private final LoanHistory history;

  LoanHistoryController(LoanHistory history) {
    this.history = history;
  }

  @Operation(summary = "The loans of the last hour by minute, net of undos")
  @GetMapping("/api/loans/per-minute")
  LoansOverTime lastHour() {
    return history.lastHour();
  }

  @Operation(summary = "The loans of a book by day of UTC, net of undos")
  @GetMapping("/api/books/{id}/loans")
  LoansOverTime ofBook(
      @PathVariable long id,
      @Parameter(description = "1 to 366; 30 when absent") @RequestParam(required = false)
          @Nullable Integer days) {
    return history.ofBook(id, days);
  }
}
