/** The page that finds a book. */
@NullMarked
package com.legerible.desktop.books;

import org.jspecify.annotations.NullMarked;
