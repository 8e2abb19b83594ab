/** Which books belong together, from nothing but who loaned what. */
@NullMarked
package com.legerible.analytics.similarity;

import org.jspecify.annotations.NullMarked;
