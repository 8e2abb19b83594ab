/** Runs within the process of the desktop client, uses it as a person would, and tells of it. */
@NullMarked
package com.legerible.benchmarks.desktop.inside;

import org.jspecify.annotations.NullMarked;
