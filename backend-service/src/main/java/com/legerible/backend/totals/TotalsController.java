package com.legerible.backend.totals;

import com.legerible.contracts.rest.Totals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The totals, open to anyone. */
@Tag(name = "numbers")
@RestController
final class TotalsController {

  private final CurrentTotals totals;

  TotalsController(CurrentTotals totals) {
    this.totals = totals;
  }

  @Operation(summary = "How many books, loans and readers there are")
  @GetMapping("/api/totals")
  Totals totals() {
    return totals.now();
  }
}
