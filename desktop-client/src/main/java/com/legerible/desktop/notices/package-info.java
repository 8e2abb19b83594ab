/** What a person is told about what they did. */
@NullMarked
package com.legerible.desktop.notices;

import org.jspecify.annotations.NullMarked;
