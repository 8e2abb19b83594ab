package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** A reader's own name and address, both complete. */
public record ProfileChange(@Nullable String name, @Nullable Address address) {}
