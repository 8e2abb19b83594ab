/** Every word that a reader sees, in each language. */
@NullMarked
package com.legerible.desktop.words;

import org.jspecify.annotations.NullMarked;
