/** The four states of anything that is fetched: loading, loaded, empty, failed. */
@NullMarked
package com.legerible.desktop.states;

import org.jspecify.annotations.NullMarked;
