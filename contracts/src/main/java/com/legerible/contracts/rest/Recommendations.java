package com.legerible.contracts.rest;

import java.time.Instant;
import java.util.List;

/** The four books that a reader might like. */
public record Recommendations(Instant asOf, List<Recommendation> items) {}
