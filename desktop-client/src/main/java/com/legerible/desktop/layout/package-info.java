/** Arrangements that give way when the window is narrow or the text is large. */
@NullMarked
package com.legerible.desktop.layout;

import org.jspecify.annotations.NullMarked;
