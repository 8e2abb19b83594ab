/** Runs one Cassandra node. */
@NullMarked
package com.legerible.localstack.cassandra;

import org.jspecify.annotations.NullMarked;
