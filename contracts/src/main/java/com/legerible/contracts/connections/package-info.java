/** How a process reaches servers: in the open, or encrypted and under a name. */
@NullMarked
package com.legerible.contracts.connections;

import org.jspecify.annotations.NullMarked;
