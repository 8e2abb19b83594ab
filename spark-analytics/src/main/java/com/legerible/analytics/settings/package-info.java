/** What the jobs read from their environment. */
@NullMarked
package com.legerible.analytics.settings;

import org.jspecify.annotations.NullMarked;
