/** The page about the signed-in reader. */
@NullMarked
package com.legerible.desktop.profile;

import org.jspecify.annotations.NullMarked;
