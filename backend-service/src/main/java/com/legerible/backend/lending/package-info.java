/** Loans: making one, listing them. */
@NullMarked
package com.legerible.backend.lending;

import org.jspecify.annotations.NullMarked;
