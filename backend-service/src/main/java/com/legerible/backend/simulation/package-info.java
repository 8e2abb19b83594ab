/** Loans made at random at the wish of an admin. */
@NullMarked
package com.legerible.backend.simulation;

import org.jspecify.annotations.NullMarked;
