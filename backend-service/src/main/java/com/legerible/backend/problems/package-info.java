/** Every error, told as a problem detail in words that a person understands. */
@NullMarked
package com.legerible.backend.problems;

import org.jspecify.annotations.NullMarked;
