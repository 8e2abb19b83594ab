package com.legerible.backend.pipeline;

import com.legerible.contracts.rest.Pipeline;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline, for admins. */
@Tag(name = "operations")
@RestController
final class PipelineController {

  private final PipelineDesk pipeline;

  PipelineController(PipelineDesk pipeline) {
    this.pipeline = pipeline;
  }

  @Operation(summary = "Rates, lags, jobs, dead letters, cache and the latency of each hop")
  @GetMapping("/api/pipeline")
  Pipeline pipeline() {
    return pipeline.now();
  }
}
