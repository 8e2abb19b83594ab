/** What a backup says about itself, for whoever restores from it. */
@NullMarked
package com.legerible.contracts.backup;

import org.jspecify.annotations.NullMarked;
