/** Measures how the facts flow: how many, and how long a loan takes from hop to hop. */
@NullMarked
package com.legerible.backend.flow;

import org.jspecify.annotations.NullMarked;
