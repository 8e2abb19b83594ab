/** Work that must not hold up the screen. */
@NullMarked
package com.legerible.desktop.background;

import org.jspecify.annotations.NullMarked;
