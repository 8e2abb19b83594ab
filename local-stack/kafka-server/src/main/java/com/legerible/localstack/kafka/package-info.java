/** Runs one Kafka node with the topics of Legerible. */
@NullMarked
package com.legerible.localstack.kafka;

import org.jspecify.annotations.NullMarked;
