/** The library as it is reached over HTTP. */
@NullMarked
package com.legerible.desktop.client;

import org.jspecify.annotations.NullMarked;
