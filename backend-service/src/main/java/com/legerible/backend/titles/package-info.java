/** The titles with which rankings and loans are shown. */
@NullMarked
package com.legerible.backend.titles;

import org.jspecify.annotations.NullMarked;
