/** Books that a reader might like, from what others loaned together. */
@NullMarked
package com.legerible.analytics.recommendations;

import org.jspecify.annotations.NullMarked;
