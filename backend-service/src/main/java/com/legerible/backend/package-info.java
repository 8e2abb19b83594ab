/** The backend of the library: it starts here. */
@NullMarked
package com.legerible.backend;

import org.jspecify.annotations.NullMarked;
