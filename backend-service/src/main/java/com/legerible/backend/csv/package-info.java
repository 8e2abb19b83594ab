/** Lists as comma-separated values, sent while they are read. */
@NullMarked
package com.legerible.backend.csv;

import org.jspecify.annotations.NullMarked;
