/** Keeps processes running, from the start in the right order to the stop in the right order. */
@NullMarked
package com.legerible.localstack.launcher.supervision;

import org.jspecify.annotations.NullMarked;
