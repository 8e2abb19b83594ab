/** The cataloguer: it looks up the ISBNs that were seen. */
@NullMarked
package com.legerible.streaming.cataloguer;

import org.jspecify.annotations.NullMarked;
