package com.legerible.backend.imports;

/** The beginning of a text, fit for Postgres and for screens. */
final class Shown {

  private static final int LONGEST = 200;

  private Shown() {}

  static String of(String text) {
    String begin = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return whole(begin).strip();
  }

  /** A text of any length, likewise. */
  static String whole(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").replaceAll("[\\uD800-\\uDFFF]", "\uFFFD");
  }
}
