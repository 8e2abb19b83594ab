/** The bodies of REST requests and answers. */
@NullMarked
package com.legerible.contracts.rest;

import org.jspecify.annotations.NullMarked;
