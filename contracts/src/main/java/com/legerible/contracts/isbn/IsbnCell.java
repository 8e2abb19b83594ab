package com.legerible.contracts.isbn;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How lists write and damage ISBNs. */
final class IsbnCell {

  private static final Pattern WRAPPED =
      Pattern.compile(
          "^[=\"'\\[\\s]*(?:(?:ISBN|SBN)(?:-?1[03])?[:\\s]*)?([0-9][0-9Xx\\s.\\u00A0\\u2010-\\u2015-]*+)"
              + "[\"'\\]\\s]*+(?:[(:;,].*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9]([.,][0-9]*)?E\\+?[0-9]{1,2}", Pattern.CASE_INSENSITIVE);
  private static final int SHOWN = 40;

  private IsbnCell() {}

  static String unwrapped(String cell) {
    if (Isbn.isBare(cell)) {
      return cell;
    }
    Matcher matcher = WRAPPED.matcher(cell);
    return matcher.matches() ? matcher.group(1) : cell;
  }

  static Optional<IsbnReading> repaired(String bare) {
    if (bare.endsWith(".0")) {
      return Isbn.thirteen(bare.substring(0, bare.length() - 2))
          .map(
              isbn -> new IsbnReading.Repaired(isbn, "it had been read as a number with decimals"));
    }
    // Three zeros are the most that a real ISBN-10 is known to begin with.
    if (bare.matches("[0-9]{6,8}[0-9X]")) {
      return Isbn.thirteen("0".repeat(10 - bare.length()) + bare)
          .map(isbn -> new IsbnReading.Repaired(isbn, "zeros at its beginning had been lost"));
    }
    return Optional.empty();
  }

  static String reason(String cell, String bare) {
    String shown = "“" + (cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…") + "”";
    if (SCIENTIFIC.matcher(cell.replaceAll("[=\"'\\s]", "")).matches()) {
      return shown
          + " is what a spreadsheet makes of an ISBN, and its last digits are lost."
          + " Export the column as text.";
    }
    if (bare.matches("97[89][0-9]{10}")) {
      return wrongCheck(shown, Isbn.thirteenCheck(bare));
    }
    if (bare.matches("[0-9]{9}[0-9X]")) {
      return wrongCheck(shown, Isbn.tenCheck(bare));
    }
    if (bare.matches("[0-9]{13}")) {
      return shown + " is the number of an article that is no book: ISBNs begin with 978 or 979.";
    }
    return bare.matches("[0-9]+X?")
        ? shown + " has " + bare.length() + " digits, and an ISBN has 10 or 13. Correct it."
        : shown + " is not an ISBN, which has 10 or 13 digits. Correct it.";
  }

  private static String wrongCheck(String shown, char right) {
    return shown
        + " is not a valid ISBN: its check digit would have to be "
        + right
        + ", so some digit is wrong. Compare it with the book.";
  }
}
