/** The languages of books, as catalogues and providers write them. */
@NullMarked
package com.legerible.contracts.language;

import org.jspecify.annotations.NullMarked;
