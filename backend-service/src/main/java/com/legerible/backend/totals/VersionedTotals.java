package com.legerible.backend.totals;

import com.legerible.contracts.rest.Totals;

/**
 * The totals with what tells them from others.
 *
 * @param changes how many loans and undos they count: unlike the loans, it never goes back
 */
public record VersionedTotals(Totals totals, long changes) {}
