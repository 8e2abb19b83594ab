/** The processes of the product itself, and what each needs from the others. */
@NullMarked
package com.legerible.localstack.launcher.processes;

import org.jspecify.annotations.NullMarked;
