/** Follows the log in every replica for the screens that are connected to it. */
@NullMarked
package com.legerible.backend.broadcast;

import org.jspecify.annotations.NullMarked;
