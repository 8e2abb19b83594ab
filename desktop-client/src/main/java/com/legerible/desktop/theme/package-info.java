/** The look of the application. */
@NullMarked
package com.legerible.desktop.theme;

import org.jspecify.annotations.NullMarked;
