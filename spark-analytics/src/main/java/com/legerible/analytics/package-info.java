/** The Spark jobs, one class with a main method each. */
@NullMarked
package com.legerible.analytics;

import org.jspecify.annotations.NullMarked;
