/** The ranking, drawn as bars that move. */
@NullMarked
package com.legerible.desktop.topten;

import org.jspecify.annotations.NullMarked;
