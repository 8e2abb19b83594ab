/** The page on which librarians look after the accounts of readers. */
@NullMarked
package com.legerible.desktop.readers;

import org.jspecify.annotations.NullMarked;
