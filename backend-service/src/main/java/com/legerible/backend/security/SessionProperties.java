package com.legerible.backend.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sessions live.
 *
 * @param lifetime after which a token is worth nothing
 */
@ConfigurationProperties("legerible.session")
record SessionProperties(Duration lifetime) {}
