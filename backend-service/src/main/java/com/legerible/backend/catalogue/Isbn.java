package com.legerible.backend.catalogue;

import java.util.Locale;
import java.util.Optional;

/** ISBNs as people and lists write them. */
public final class Isbn {

  private Isbn() {}

  /** The ISBN-13 without dashes; nothing when the text is no ISBN of either length. */
  public static Optional<String> thirteen(String written) {
    String bare = written.strip().replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    if (bare.matches("[0-9]{9}[0-9X]") && checksTen(bare)) {
      String body = "978" + bare.substring(0, 9);
      return Optional.of(body + checkDigit(body));
    }
    boolean good =
        bare.matches("97[89][0-9]{10}")
            && bare.charAt(12) - '0' == checkDigit(bare.substring(0, 12));
    return good ? Optional.of(bare) : Optional.empty();
  }

  private static boolean checksTen(String ten) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int digit = ten.charAt(i) == 'X' ? 10 : ten.charAt(i) - '0';
      sum += (10 - i) * digit;
    }
    return sum % 11 == 0;
  }

  private static int checkDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
