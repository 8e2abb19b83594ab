/** The facts that travel through Kafka, one record per type. */
@NullMarked
package com.legerible.contracts.events;

import org.jspecify.annotations.NullMarked;
