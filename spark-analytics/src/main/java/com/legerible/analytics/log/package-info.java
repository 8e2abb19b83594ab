/** Facts as they stand in Kafka, read from it once each. */
@NullMarked
package com.legerible.analytics.log;

import org.jspecify.annotations.NullMarked;
