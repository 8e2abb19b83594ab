package com.legerible.backend.simulation;

import com.legerible.backend.background.Bell;
import org.springframework.stereotype.Component;

/** Wakes the runner of this replica when there is something to start or to stop. */
@Component
final class SimulationBell extends Bell {}
