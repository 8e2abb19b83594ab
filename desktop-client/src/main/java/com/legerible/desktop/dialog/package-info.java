/** The frame of the few dialogs. */
@NullMarked
package com.legerible.desktop.dialog;

import org.jspecify.annotations.NullMarked;
