package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/**
 * A record of an import that was refused.
 *
 * @param record counted from 1
 * @param text its beginning
 */
public record ImportRefusal(long record, String reason, @Nullable String text) {}
