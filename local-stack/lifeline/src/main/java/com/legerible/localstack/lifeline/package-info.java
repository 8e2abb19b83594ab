/** Ends a process when the launcher that started it is gone. */
@NullMarked
package com.legerible.localstack.lifeline;

import org.jspecify.annotations.NullMarked;
