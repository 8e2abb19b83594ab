/** Sends the events of the book stream to Kafka. */
@NullMarked
package com.legerible.streaming.kafka;

import org.jspecify.annotations.NullMarked;
