/** The exact neighbours of every book, against scipy on one thread. */
@NullMarked
package com.legerible.benchmarks.similar;

import org.jspecify.annotations.NullMarked;
