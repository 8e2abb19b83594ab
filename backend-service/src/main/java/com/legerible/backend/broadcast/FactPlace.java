package com.legerible.backend.broadcast;

/**
 * Where in the log a fact stands.
 *
 * @param index of its partition in a {@link BroadcastPosition}
 */
public record FactPlace(int index, long offset) {}
