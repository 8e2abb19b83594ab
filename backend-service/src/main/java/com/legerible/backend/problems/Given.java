package com.legerible.backend.problems;

import org.jspecify.annotations.Nullable;

/** What a client gave, refused with the name of its field where it is not usable. */
public final class Given {

  private Given() {}

  /** A line of text, without the space around it. */
  public static String text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      throw Refused.invalid(field, "Please send " + field + " as well: it is missing or empty.");
    }
    return optionalText(field, value, longest);
  }

  /** Likewise, but an empty one will do. */
  public static String optionalText(String field, @Nullable String value, int longest) {
    String bare = value == null ? "" : value.strip();
    if (bare.length() > longest) {
      throw Refused.invalid(field, field + " is longer than " + longest + " characters.");
    }
    if (bare.chars().anyMatch(Character::isISOControl)) {
      throw Refused.invalid(field, field + " holds characters that cannot be printed.");
    }
    return bare;
  }

  /** Anything that was sent. */
  public static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw Refused.invalid(field, "Please send " + field + " as well: it is missing.");
    }
    return value;
  }
}
