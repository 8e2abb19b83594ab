/** What a person chose, kept between runs. */
@NullMarked
package com.legerible.desktop.preferences;

import org.jspecify.annotations.NullMarked;
