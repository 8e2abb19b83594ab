package com.legerible.localstack.launcher.supervision;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part at one moment.
 *
 * @param startedAt as the system tells it
 * @param reason why it is in this state, where that is not obvious
 * @param page where a person can look at what it does
 */
public record PartStatus(
    String name,
    PartState state,
    @Nullable Long pid,
    @Nullable Instant startedAt,
    int port,
    int restarts,
    Path log,
    String reason,
    @Nullable String page) {}
