/** Measures the search of a large catalogue beside Lucene. */
@NullMarked
package com.legerible.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
