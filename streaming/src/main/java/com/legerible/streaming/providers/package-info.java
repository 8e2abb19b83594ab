/** What can be asked about a book. */
@NullMarked
package com.legerible.streaming.providers;

import org.jspecify.annotations.NullMarked;
