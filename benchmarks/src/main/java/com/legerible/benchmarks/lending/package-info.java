/** How many loans a second the library takes over REST, against its bare SQL. */
@NullMarked
package com.legerible.benchmarks.lending;

import org.jspecify.annotations.NullMarked;
