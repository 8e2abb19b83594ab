package com.legerible.backend.broadcast;

import org.jspecify.annotations.Nullable;

/**
 * Where in the log a fact stands.
 *
 * @param index of its partition in a {@link BroadcastPosition}
 * @param requestId the request that caused it; absent where none did
 */
public record FactPlace(int index, long offset, @Nullable String requestId) {}
