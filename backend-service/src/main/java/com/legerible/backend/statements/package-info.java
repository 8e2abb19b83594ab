/** SQL that stands in files of its own, and how Postgres plans it. */
@NullMarked
package com.legerible.backend.statements;

import org.jspecify.annotations.NullMarked;
