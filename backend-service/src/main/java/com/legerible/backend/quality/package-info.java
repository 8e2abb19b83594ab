/** How good the recommendations were, as Spark measured them. */
@NullMarked
package com.legerible.backend.quality;

import org.jspecify.annotations.NullMarked;
