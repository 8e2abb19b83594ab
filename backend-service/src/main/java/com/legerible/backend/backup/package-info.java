/** Writes what a library cannot count anew into one file, and makes a library of such a file. */
@NullMarked
package com.legerible.backend.backup;

import org.jspecify.annotations.NullMarked;
