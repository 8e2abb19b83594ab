/** The catalogue as other libraries read it. */
@NullMarked
package com.legerible.backend.export;

import org.jspecify.annotations.NullMarked;
