/** The books that are most often loaned by the readers of one. */
@NullMarked
package com.legerible.backend.similar;

import org.jspecify.annotations.NullMarked;
