/** What is told to a reader who asked for it. */
@NullMarked
package com.legerible.desktop.notifications;

import org.jspecify.annotations.NullMarked;
