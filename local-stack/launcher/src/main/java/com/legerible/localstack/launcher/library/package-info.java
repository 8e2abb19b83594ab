/** Talks to the running backend over REST. */
@NullMarked
package com.legerible.localstack.launcher.library;

import org.jspecify.annotations.NullMarked;
