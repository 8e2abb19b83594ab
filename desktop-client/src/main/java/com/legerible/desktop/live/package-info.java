/** What the library pushes to every open screen. */
@NullMarked
package com.legerible.desktop.live;

import org.jspecify.annotations.NullMarked;
