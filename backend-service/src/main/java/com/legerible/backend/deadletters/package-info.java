/** Puts aside what could not be read or applied, so that nothing is lost and nothing stops. */
@NullMarked
package com.legerible.backend.deadletters;

import org.jspecify.annotations.NullMarked;
