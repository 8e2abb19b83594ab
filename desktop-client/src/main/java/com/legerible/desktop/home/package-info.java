/** The page that shows the live top ten. */
@NullMarked
package com.legerible.desktop.home;

import org.jspecify.annotations.NullMarked;
