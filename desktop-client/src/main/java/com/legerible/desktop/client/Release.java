package com.legerible.desktop.client;

import java.util.Objects;

/**
 * A version of this program that one can have.
 *
 * @param version such as 0.2.0
 * @param page where a person reads about it and gets it
 */
public record Release(String version, String page) {
  public Release {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(page, "page");
  }
}
