/** Reads the events that Kafka carries. */
@NullMarked
package com.legerible.backend.events;

import org.jspecify.annotations.NullMarked;
