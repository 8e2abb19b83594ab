/** The four books that a reader might like. */
@NullMarked
package com.legerible.backend.recommendations;

import org.jspecify.annotations.NullMarked;
