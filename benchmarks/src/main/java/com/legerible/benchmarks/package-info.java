/** Measurements of a running Legerible, started by hand. */
@NullMarked
package com.legerible.benchmarks;

import org.jspecify.annotations.NullMarked;
