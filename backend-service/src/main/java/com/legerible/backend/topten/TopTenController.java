package com.legerible.backend.topten;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.RankingHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking, open to anyone. */
@Tag(name = "numbers")
@RestController
final class TopTenController {

  private final TopTen topTen;
  private final History history;

  TopTenController(TopTen topTen, History history) {
    this.topTen = topTen;
    this.history = history;
  }

  @Operation(summary = "The ten most loaned books")
  @GetMapping("/api/top-ten")
  Ranking topTen(
      @Parameter(description = "all, 24h, 1h or 5m") @RequestParam(defaultValue = "all")
          String window) {
    return topTen.of(window);
  }

  @Operation(summary = "What the ranking was at whole minutes, for up to a day")
  @GetMapping("/api/top-ten/history")
  RankingHistory history(
      @Parameter(description = "all, 24h, 1h or 5m") @RequestParam(defaultValue = "all")
          String window,
      @Parameter(description = "an hour before “to” where nothing is said")
          @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "now where nothing is said") @RequestParam(required = false)
          @Nullable Instant to) {
    return history.of(window, from, to);
  }
}
