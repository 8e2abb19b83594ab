/** How long a loan takes to the top ten on another screen. */
@NullMarked
package com.legerible.benchmarks.topten;

import org.jspecify.annotations.NullMarked;
