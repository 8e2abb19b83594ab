/** Work that goes on beside the requests for as long as the backend runs. */
@NullMarked
package com.legerible.backend.background;

import org.jspecify.annotations.NullMarked;
