package com.legerible.contracts.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could read or catalogue.
 *
 * @param id names it for a replay
 * @param value its beginning, as text
 */
public record DeadLetterView(
    String id,
    Instant at,
    String topic,
    @Nullable String key,
    String reason,
    @Nullable String value,
    boolean replayed) {}
