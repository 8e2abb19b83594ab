package com.legerible.contracts.isbn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISBNs of 10 and 13 digits; both lengths of one book are one ISBN, the one of 13. */
public final class Isbn {

  private static final Pattern DASHES = Pattern.compile("[\\s\\u00A0\\u2010-\\u2015\\u2212-]+");
  private static final Pattern TEN = Pattern.compile("[0-9]{9}[0-9X]");
  private static final Pattern THIRTEEN = Pattern.compile("97[89][0-9]{10}");

  /**
   * At most one dash or space between two digits: a longer gap separates two numbers. Nothing of
   * what a spreadsheet made of a number is an ISBN.
   */
  private static final List<Pattern> IN_TEXT =
      List.of(
          Pattern.compile("97[89](?:[ \\u00A0\\u2010-\\u2015-]?[0-9]){10}(?![0-9]|[eE][+]?[0-9])"),
          Pattern.compile(
              "[0-9](?:[ \\u00A0\\u2010-\\u2015-]?[0-9]){8}[ -]?[0-9Xx](?![0-9]|[eE][+]?[0-9])"));

  private Isbn() {}

  /** The ISBN-13 without dashes; nothing when the text is no ISBN of either length. */
  public static Optional<String> thirteen(String written) {
    String bare = bare(written);
    if (TEN.matcher(bare).matches() && tenCheck(bare) == bare.charAt(9)) {
      String body = "978" + bare.substring(0, 9);
      return Optional.of(body + thirteenCheck(body));
    }
    boolean good = THIRTEEN.matcher(bare).matches() && thirteenCheck(bare) == bare.charAt(12);
    return good ? Optional.of(bare) : Optional.empty();
  }

  /**
   * The ISBN-10 without dashes; nothing for those of 979, which have none.
   *
   * @param thirteen an ISBN-13 without dashes
   */
  public static Optional<String> ten(String thirteen) {
    if (!thirteen.startsWith("978") || thirteen(thirteen).isEmpty()) {
      return Optional.empty();
    }
    String body = thirteen.substring(3, 12);
    return Optional.of(body + tenCheck(body));
  }

  /**
   * The ISBN-13 with dashes between its parts; without any where its group or publisher has no
   * assigned range.
   *
   * @param thirteen an ISBN-13 without dashes
   */
  public static String hyphenated(String thirteen) {
    return RegistrationRanges.hyphenated(thirteen);
  }

  /** Every ISBN in a text, as ISBN-13 without dashes, in the order of the text. */
  public static List<String> findIn(String text) {
    var found = new LinkedHashSet<String>();
    int at = 0;
    while (at < text.length()) {
      boolean starts = isDigit(text, at) && !isDigit(text, at - 1) && !isDecimal(text, at);
      at = starts ? afterIsbnAt(text, at, found) : at + 1;
    }
    return new ArrayList<>(found);
  }

  private static int afterIsbnAt(String text, int at, Set<String> found) {
    for (Pattern pattern : IN_TEXT) {
      Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt()) {
        Optional<String> isbn = thirteen(matcher.group());
        if (isbn.isPresent()) {
          found.add(isbn.get());
          return matcher.end();
        }
      }
    }
    return at + 1;
  }

  /** Without dashes and spaces; the X of a check digit is a capital one. */
  static String bare(String written) {
    return isBare(written)
        ? written
        : DASHES.matcher(written.strip()).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** As most lists have them, and nothing is to be taken away. */
  static boolean isBare(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (!isDigit(written, i) && written.charAt(i) != 'X') {
        return false;
      }
    }
    return true;
  }

  /** The check digit for the first nine digits of an ISBN-10. */
  static char tenCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** The check digit for the first twelve digits of an ISBN-13. */
  static char thirteenCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static boolean isDecimal(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '.' && isDigit(text, at - 2);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
