/** The book stream: how books that the library does not know yet come into it. */
@NullMarked
package com.legerible.streaming;

import org.jspecify.annotations.NullMarked;
