/** Small charts of counts over time. */
@NullMarked
package com.legerible.desktop.charts;

import org.jspecify.annotations.NullMarked;
