/** The way of facts from Postgres into Kafka, exactly once in effect. */
@NullMarked
package com.legerible.backend.outbox;

import org.jspecify.annotations.NullMarked;
