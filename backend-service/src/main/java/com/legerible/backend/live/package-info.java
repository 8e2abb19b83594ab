/** The live stream to every open screen. */
@NullMarked
package com.legerible.backend.live;

import org.jspecify.annotations.NullMarked;
