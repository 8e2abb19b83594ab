/** The installed application of readers and librarians. */
@NullMarked
package com.legerible.desktop;

import org.jspecify.annotations.NullMarked;
