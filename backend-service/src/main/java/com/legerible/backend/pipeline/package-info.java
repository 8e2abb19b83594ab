/** What an admin sees of the way from a loan to the screens. */
@NullMarked
package com.legerible.backend.pipeline;

import org.jspecify.annotations.NullMarked;
