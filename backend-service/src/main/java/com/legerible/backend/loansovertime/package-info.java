/** How many loans were made minute by minute, and day by day of a book. */
@NullMarked
package com.legerible.backend.loansovertime;

import org.jspecify.annotations.NullMarked;
