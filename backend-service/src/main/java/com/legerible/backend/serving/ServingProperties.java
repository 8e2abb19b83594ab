package com.legerible.backend.serving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the serving consumers work.
 *
 * @param maxPoll how many records make one transaction at most
 * @param retryAfter how long to wait before the same records are tried again
 */
@ConfigurationProperties("legerible.serving")
record ServingProperties(int maxPoll, Duration retryAfter) {}
