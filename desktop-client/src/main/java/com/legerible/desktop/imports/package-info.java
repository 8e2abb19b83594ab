/** The dialog in which librarians take files of books or loans into the library. */
@NullMarked
package com.legerible.desktop.imports;

import org.jspecify.annotations.NullMarked;
