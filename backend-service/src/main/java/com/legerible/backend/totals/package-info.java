/** How many books, loans, readers there are. */
@NullMarked
package com.legerible.backend.totals;

import org.jspecify.annotations.NullMarked;
