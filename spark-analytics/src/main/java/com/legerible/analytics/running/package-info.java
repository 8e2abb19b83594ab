/** Streaming queries, started and kept running. */
@NullMarked
package com.legerible.analytics.running;

import org.jspecify.annotations.NullMarked;
