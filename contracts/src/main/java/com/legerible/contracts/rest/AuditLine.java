package com.legerible.contracts.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role did something that only the role allows.
 *
 * @param action a verb and its object, such as {@code reader.create}
 * @param subject what it was done to, such as {@code reader 17}
 */
public record AuditLine(
    long id, Instant at, String by, String action, String subject, @Nullable String detail) {}
