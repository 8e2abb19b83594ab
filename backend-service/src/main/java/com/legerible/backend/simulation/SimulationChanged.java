package com.legerible.backend.simulation;

import com.legerible.contracts.rest.Simulation;

/** A simulation of this replica began, went on or ended. */
public record SimulationChanged(Simulation simulation) {}
