/** Makes repeated reads cheap; its loss makes them slower and nothing else. */
@NullMarked
package com.legerible.backend.cache;

import org.jspecify.annotations.NullMarked;
