/** What readers let the library know about them, and how it forgets. */
@NullMarked
package com.legerible.backend.privacy;

import org.jspecify.annotations.NullMarked;
