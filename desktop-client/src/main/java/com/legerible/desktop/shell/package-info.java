/** The main window around all pages. */
@NullMarked
package com.legerible.desktop.shell;

import org.jspecify.annotations.NullMarked;
