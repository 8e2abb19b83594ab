/** Long lists of which only a window is held in memory. */
@NullMarked
package com.legerible.desktop.paging;

import org.jspecify.annotations.NullMarked;
