package com.legerible.backend.topten;

import com.legerible.contracts.rest.Ranking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking, open to anyone. */
@Tag(name = "numbers")
@RestController
final class TopTenController {

  private final TopTen topTen;

  TopTenController(TopTen topTen) {
    this.topTen = topTen;
  }

  @Operation(summary = "The ten most loaned books")
  @GetMapping("/api/top-ten")
  Ranking topTen(
      @Parameter(description = "all, 24h, 1h or 5m") @RequestParam(defaultValue = "all")
          String window) {
    return topTen.of(window);
  }
}
