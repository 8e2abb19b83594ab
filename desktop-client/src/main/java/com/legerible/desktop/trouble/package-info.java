/** What is said when something unexpected went wrong. */
@NullMarked
package com.legerible.desktop.trouble;

import org.jspecify.annotations.NullMarked;
