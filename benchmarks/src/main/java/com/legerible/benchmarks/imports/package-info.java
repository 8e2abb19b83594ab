/** How quickly a large file is taken in, and what that costs those who loan meanwhile. */
@NullMarked
package com.legerible.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
