/** The ranking of the most loaned books. */
@NullMarked
package com.legerible.backend.topten;

import org.jspecify.annotations.NullMarked;
