/** Who is signed in. */
@NullMarked
package com.legerible.desktop.session;

import org.jspecify.annotations.NullMarked;
