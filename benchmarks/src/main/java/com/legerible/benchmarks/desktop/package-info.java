/**
 * Measures the desktop client on a large library: its start, its memory and how long it stands
 * still.
 */
@NullMarked
package com.legerible.benchmarks.desktop;

import org.jspecify.annotations.NullMarked;
