package com.legerible.backend.simulation;

import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulations, for admins. */
@Tag(name = "simulations")
@RestController
@RequestMapping("/api/simulations")
final class SimulationController {

  private final Simulations simulations;

  SimulationController(Simulations simulations) {
    this.simulations = simulations;
  }

  @Operation(summary = "Make loans at random; its progress is on the live stream, too")
  @PostMapping
  ResponseEntity<Simulation> start(
      @RequestBody(required = false) @Nullable SimulationRequest request,
      @AuthenticationPrincipal SignedIn who) {
    Simulation simulation = simulations.start(SimulationOrder.of(request), who.readerId());
    return ResponseEntity.accepted()
        .location(URI.create("/api/simulations/" + simulation.id()))
        .body(simulation);
  }

  @Operation(summary = "How far a simulation is")
  @GetMapping("/{id}")
  Simulation get(@PathVariable long id) {
    return simulations.get(id);
  }

  @Operation(summary = "Cancel a simulation; with undo, take its loans back too")
  @DeleteMapping("/{id}")
  Simulation cancel(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean undo,
      @AuthenticationPrincipal SignedIn who) {
    return undo ? simulations.undo(id, who.readerId()) : simulations.cancel(id, who.readerId());
  }
}
