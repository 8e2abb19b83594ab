/** Gives every request a name by which the logs tell of it. */
@NullMarked
package com.legerible.backend.requests;

import org.jspecify.annotations.NullMarked;
