package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/**
 * Loans to make at random, as an admin asks for them.
 *
 * @param loans how many, 1 to 100,000; 50 when absent
 * @param perSecond how fast, up to 1,000; 10 when absent
 * @param seed the same seed gives the same loans; a random one when absent
 * @param readers {@code me} or {@code random}; random when absent
 * @param law {@code uniform} or {@code zipf}: whether some books are loaned far more than others;
 *     uniform when absent
 */
public record SimulationRequest(
    @Nullable Integer loans,
    @Nullable Double perSecond,
    @Nullable Long seed,
    @Nullable String readers,
    @Nullable String law) {}
