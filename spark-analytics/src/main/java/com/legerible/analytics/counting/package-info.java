/** Counts per book with the highest ones at hand. */
@NullMarked
package com.legerible.analytics.counting;

import org.jspecify.annotations.NullMarked;
