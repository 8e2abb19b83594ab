package com.legerible.backend.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the live stream treats its clients.
 *
 * @param waitingFacts how many facts may wait for one client before it starts over
 * @param keptFacts how many facts are kept for those who come back
 * @param keptFor and for how long
 * @param heartbeat how often a silent stream shows that it lives
 * @param giveUpAfter how long data may wait for a client that does not read
 * @param checkSessions how often it is looked whether the viewers' sessions are still open
 * @param writers threads that write, none of which ever blocks
 */
@ConfigurationProperties("legerible.live")
record LiveProperties(
    int waitingFacts,
    int keptFacts,
    Duration keptFor,
    Duration heartbeat,
    Duration giveUpAfter,
    Duration checkSessions,
    int writers) {}
