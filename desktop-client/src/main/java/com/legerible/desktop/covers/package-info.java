/** Drawn covers, since no picture service gives one. */
@NullMarked
package com.legerible.desktop.covers;

import org.jspecify.annotations.NullMarked;
