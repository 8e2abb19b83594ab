/** The first question: which library. */
@NullMarked
package com.legerible.desktop.connect;

import org.jspecify.annotations.NullMarked;
