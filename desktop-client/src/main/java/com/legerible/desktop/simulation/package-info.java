/** Random loans that an admin asks for. */
@NullMarked
package com.legerible.desktop.simulation;

import org.jspecify.annotations.NullMarked;
