package com.legerible.contracts.events;

import org.jspecify.annotations.Nullable;

/** The beginning of a text that is too long, with a mark behind it. */
final class Shortened {

  private static final String MORE = "…";

  private Shortened() {}

  static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    // Half of a character that takes two could not be written.
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + MORE;
  }

  static @Nullable String orNothing(int longest, @Nullable String text) {
    return text == null ? null : to(longest, text);
  }

  static boolean was(int longest, @Nullable String text) {
    return text != null && text.length() >= longest && text.endsWith(MORE);
  }
}
