/** Books and loans that librarians bring in from files. */
@NullMarked
package com.legerible.backend.imports;

import org.jspecify.annotations.NullMarked;
