/** The OpenAPI document: what the controllers do not say themselves. */
@NullMarked
package com.legerible.backend.openapi;

import org.jspecify.annotations.NullMarked;
