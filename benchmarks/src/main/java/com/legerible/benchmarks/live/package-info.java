/**
 * How many live streams the backend carries, what one costs, and how fast events reach them all.
 */
@NullMarked
package com.legerible.benchmarks.live;

import org.jspecify.annotations.NullMarked;
