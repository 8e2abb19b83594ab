/** The people of the library: signing in, signing out, their profile. */
@NullMarked
package com.legerible.backend.accounts;

import org.jspecify.annotations.NullMarked;
