/** Files that a person chooses. */
@NullMarked
package com.legerible.desktop.files;

import org.jspecify.annotations.NullMarked;
