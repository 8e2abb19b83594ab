/** The demonstration library with its accounts, loaded where it is asked for. */
@NullMarked
package com.legerible.backend.demonstration;

import org.jspecify.annotations.NullMarked;
