/** Whether what is deployed fits together, fits the code and fits the schemas. */
@NullMarked
package com.legerible.deployment;

import org.jspecify.annotations.NullMarked;
