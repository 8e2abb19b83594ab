/** Writes what the log says down in Postgres, once for all replicas. */
@NullMarked
package com.legerible.backend.serving;

import org.jspecify.annotations.NullMarked;
