/** SQL that stands in files of its own. */
@NullMarked
package com.legerible.backend.statements;

import org.jspecify.annotations.NullMarked;
