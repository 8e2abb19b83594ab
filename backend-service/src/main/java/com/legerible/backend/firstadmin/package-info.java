/** The first admin of a library that has no demonstration accounts. */
@NullMarked
package com.legerible.backend.firstadmin;

import org.jspecify.annotations.NullMarked;
