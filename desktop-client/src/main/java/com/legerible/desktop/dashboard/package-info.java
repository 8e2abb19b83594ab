/** The window that fills a wall screen with the live top ten. */
@NullMarked
package com.legerible.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
