package com.legerible.backend.generations;

import com.legerible.contracts.rest.Generations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a replay has come, open to anyone. */
@Tag(name = "numbers")
@RestController
final class GenerationsController {

  private final Changeover changeover;

  GenerationsController(Changeover changeover) {
    this.changeover = changeover;
  }

  @Operation(summary = "The generations of answers, and which one is shown")
  @GetMapping("/api/generations")
  Generations generations() {
    return changeover.all();
  }
}
