package com.legerible.analytics.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key of a reader's loan: all that a tombstone says. */
public record LoanKey(long readerId, long loanId) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

  public static LoanKey of(LogRecord record) throws UnreadableFact {
    Matcher matcher = FORM.matcher(String.valueOf(record.key()));
    if (!matcher.matches()) {
      throw new UnreadableFact(
          "The key '" + record.key() + "' is not readerId:loanId, so nothing can be forgotten.");
    }
    return new LoanKey(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }
}
