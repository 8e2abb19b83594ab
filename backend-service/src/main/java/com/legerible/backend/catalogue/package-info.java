/** The books of the library, found and kept. */
@NullMarked
package com.legerible.backend.catalogue;

import org.jspecify.annotations.NullMarked;
