/** Which books come first for a reader, and why. */
@NullMarked
package com.legerible.analytics.ranking;

import org.jspecify.annotations.NullMarked;
