/** The ranking of the most loaned books. */
@NullMarked
package com.legerible.analytics.topten;

import org.jspecify.annotations.NullMarked;
