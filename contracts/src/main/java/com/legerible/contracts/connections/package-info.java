/** How a process reaches Kafka and Cassandra: in the open, or encrypted and under a name. */
@NullMarked
package com.legerible.contracts.connections;

import org.jspecify.annotations.NullMarked;
