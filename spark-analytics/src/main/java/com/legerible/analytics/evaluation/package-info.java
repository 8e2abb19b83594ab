/** How good recommendations are for loans that were held back. */
@NullMarked
package com.legerible.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
