package com.legerible.backend.quality;

import com.legerible.contracts.rest.QualityHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good the recommendations were, for librarians. */
@Tag(name = "numbers")
@RestController
final class QualityController {

  private final PastQuality past;

  QualityController(PastQuality past) {
    this.past = past;
  }

  @Operation(summary = "How good the recommendations were for the library's own loans, by day")
  @GetMapping("/api/quality")
  QualityHistory quality(
      @Parameter(description = "so many days up to today, 366 at most")
          @RequestParam(defaultValue = "30")
          int days) {
    return past.of(days);
  }
}
