package com.legerible.localstack.launcher.state;

import java.time.Instant;
import java.util.List;

/** A running stack, as it is written down. */
public record StackEntry(
    String address, Instant startedAt, ProcessEntry launcher, List<ProcessEntry> processes) {}
