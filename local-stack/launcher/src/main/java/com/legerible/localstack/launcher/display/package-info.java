/** Finds out whether the desktop application can show a window here. */
@NullMarked
package com.legerible.localstack.launcher.display;

import org.jspecify.annotations.NullMarked;
