/** Tests that try to break the whole product from outside, as its users and bad luck would. */
@NullMarked
package com.legerible.endtoend;

import org.jspecify.annotations.NullMarked;
