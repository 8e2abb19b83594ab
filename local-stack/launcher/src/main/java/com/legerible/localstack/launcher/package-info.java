/** The command line of Legerible. */
@NullMarked
package com.legerible.localstack.launcher;

import org.jspecify.annotations.NullMarked;
