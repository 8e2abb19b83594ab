/**
 * Starts the servers of the local stack as processes of their own, from the jars that the build
 * left.
 */
@NullMarked
package com.legerible.localstack.servers;

import org.jspecify.annotations.NullMarked;
