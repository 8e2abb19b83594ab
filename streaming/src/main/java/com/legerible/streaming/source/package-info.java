/** The ISBN source: it says every few seconds which ISBN it came across. */
@NullMarked
package com.legerible.streaming.source;

import org.jspecify.annotations.NullMarked;
