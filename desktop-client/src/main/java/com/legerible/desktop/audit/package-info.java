/** The page that says who did what. */
@NullMarked
package com.legerible.desktop.audit;

import org.jspecify.annotations.NullMarked;
