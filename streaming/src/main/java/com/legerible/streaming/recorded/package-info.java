/** The books that come with the product, so that the stream works without any network. */
@NullMarked
package com.legerible.streaming.recorded;

import org.jspecify.annotations.NullMarked;
