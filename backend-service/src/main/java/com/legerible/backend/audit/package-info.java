/** Who did what with the rights of a role. */
@NullMarked
package com.legerible.backend.audit;

import org.jspecify.annotations.NullMarked;
