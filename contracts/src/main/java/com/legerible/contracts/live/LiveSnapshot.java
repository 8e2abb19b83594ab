package com.legerible.contracts.live;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a screen needs before the first change arrives.
 *
 * @param serverTime the clock by which the screen tells how old a ranking is
 * @param recommendations only with a token
 */
public record LiveSnapshot(
    Instant serverTime,
    List<Ranking> rankings,
    Totals totals,
    @Nullable Recommendations recommendations,
    List<Simulation> simulations) {}
