/** What cannot be done, in words for the person who asked. */
@NullMarked
package com.legerible.localstack.launcher.problems;

import org.jspecify.annotations.NullMarked;
