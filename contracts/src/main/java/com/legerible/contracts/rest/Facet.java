package com.legerible.contracts.rest;

import java.util.List;

/**
 * How the whole result spreads over the values of one property.
 *
 * @param name {@code language}, {@code decade} or {@code author}
 */
public record Facet(String name, List<Count> counts) {

  /** How many books of the result have this value. */
  public record Count(String value, long books) {}
}
