package com.legerible.backend.connections;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds that somebody has chosen in place of what the heap has room for.
 *
 * @param most open connections
 * @param liveStreams how many of them may be live streams
 */
@ConfigurationProperties("legerible.connections")
record ConnectionProperties(@Nullable Integer most, @Nullable Integer liveStreams) {}
