/** Every fact and every ranking, kept in Cassandra for ever. */
@NullMarked
package com.legerible.analytics.lake;

import org.jspecify.annotations.NullMarked;
