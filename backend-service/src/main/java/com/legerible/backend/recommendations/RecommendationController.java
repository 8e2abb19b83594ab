package com.legerible.backend.recommendations;

import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Recommendations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reader's own recommendations. */
@Tag(name = "me")
@RestController
final class RecommendationController {

  private final RecommendationDesk desk;

  RecommendationController(RecommendationDesk desk) {
    this.desk = desk;
  }

  @Operation(summary = "Four books that the reader might like, and why")
  @GetMapping("/api/me/recommendations")
  Recommendations mine(@AuthenticationPrincipal SignedIn who) {
    return desk.forReader(who.readerId());
  }
}
