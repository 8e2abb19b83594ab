/** The page that says how good the recommendations were. */
@NullMarked
package com.legerible.desktop.quality;

import org.jspecify.annotations.NullMarked;
