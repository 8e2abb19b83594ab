/** The page that shows how the facts flow from REST to the screens. */
@NullMarked
package com.legerible.desktop.pipeline;

import org.jspecify.annotations.NullMarked;
