/** Loaning a book from any screen. */
@NullMarked
package com.legerible.desktop.lending;

import org.jspecify.annotations.NullMarked;
