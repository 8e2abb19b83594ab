/** The page that lists all loans. */
@NullMarked
package com.legerible.desktop.loans;

import org.jspecify.annotations.NullMarked;
