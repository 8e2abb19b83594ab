/** The dialog that asks who the reader is. */
@NullMarked
package com.legerible.desktop.signin;

import org.jspecify.annotations.NullMarked;
