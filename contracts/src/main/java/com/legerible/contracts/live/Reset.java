package com.legerible.contracts.live;

/** Why the stream starts anew. */
public record Reset(String reason) {}
