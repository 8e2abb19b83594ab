/** Which generation of answers is shown, and the change to the next one after a replay. */
@NullMarked
package com.legerible.backend.generations;

import org.jspecify.annotations.NullMarked;
