/** The Kafka topics of Legerible, each declared once. */
@NullMarked
package com.legerible.contracts.topics;

import org.jspecify.annotations.NullMarked;
