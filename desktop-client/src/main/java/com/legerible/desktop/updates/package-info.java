/**
 * Looks, where somebody set an address for it, whether there is a newer version of this program.
 */
@NullMarked
package com.legerible.desktop.updates;

import org.jspecify.annotations.NullMarked;
