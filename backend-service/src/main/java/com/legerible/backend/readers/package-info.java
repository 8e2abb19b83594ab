/** The members of the library, as librarians look after them. */
@NullMarked
package com.legerible.backend.readers;

import org.jspecify.annotations.NullMarked;
