/** The exact neighbours of every book, computed by the tasks of a Spark job. */
@NullMarked
package com.legerible.analytics.similar;

import org.jspecify.annotations.NullMarked;
