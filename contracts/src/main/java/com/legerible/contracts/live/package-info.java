/** What the live stream carries beyond the bodies that REST uses too. */
@NullMarked
package com.legerible.contracts.live;

import org.jspecify.annotations.NullMarked;
