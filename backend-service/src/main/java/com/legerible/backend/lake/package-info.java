/** Reads what Spark keeps in Cassandra; the library works without it. */
@NullMarked
package com.legerible.backend.lake;

import org.jspecify.annotations.NullMarked;
