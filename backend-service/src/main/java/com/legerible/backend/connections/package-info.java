/**
 * How many connections there may be, and how little each holds in memory while its screen is idle.
 */
@NullMarked
package com.legerible.backend.connections;

import org.jspecify.annotations.NullMarked;
