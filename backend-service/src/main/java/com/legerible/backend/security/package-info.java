/** Who is asking, and what they may do. */
@NullMarked
package com.legerible.backend.security;

import org.jspecify.annotations.NullMarked;
