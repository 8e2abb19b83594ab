/** Runs a memcached endpoint where the system has none. */
@NullMarked
package com.legerible.localstack.cache;

import org.jspecify.annotations.NullMarked;
