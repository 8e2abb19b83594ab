package com.legerible.backend.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the relay works.
 *
 * @param poll how often it looks for rows that another process committed
 * @param batch how many rows it takes at once
 * @param takeover how often a waiting relay tries to become the leader
 * @param sendTimeout after which unacknowledged records are sent anew over a new connection
 * @param tick how often the time stands in the log
 * @param quietTick how often it does when nobody loans
 * @param quietAfter how long nobody has loaned then
 */
@ConfigurationProperties("legerible.outbox")
record OutboxProperties(
    Duration poll,
    int batch,
    Duration takeover,
    Duration sendTimeout,
    Duration tick,
    Duration quietTick,
    Duration quietAfter) {}
