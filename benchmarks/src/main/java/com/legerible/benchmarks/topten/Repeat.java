package com.legerible.benchmarks.topten;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What one repeat gave.
 *
 * @param visible from a loan's answer to the ranking that counts it
 * @param answered from the moment the loan was due to its answer
 * @param perSecond at which the answers came
 * @param measured how many loans these numbers are about
 * @param early how many were visible before their answer arrived; they count as 0 ms
 * @param notSeen how many no ranking counted in time
 * @param agrees whether the last ranking counts exactly the loans that the log showed
 * @param failed how many were not answered 201, warm-up included
 * @param load the system's load average when the repeat began, negative where it has none
 */
record Repeat(
    int number,
    Times visible,
    Times answered,
    double perSecond,
    long measured,
    long early,
    long notSeen,
    boolean agrees,
    long failed,
    @Nullable String firstFailure,
    double load) {

  static Repeat of(int number, Loans loans, Observations seen, int warmUpFailures, double load) {
    Histogram visible = new Histogram(3);
    Histogram answered = new Histogram(3);
    long early = 0;
    long notSeen = 0;
    for (Loans.Answered loan : loans.answered()) {
      answered.recordValue(microseconds(loan.at() - loan.due()));
      OptionalLong counted = seen.countedAt(loan.loanId(), loan.bookId());
      if (counted.isEmpty()) {
        notSeen++;
      } else {
        long time = counted.getAsLong() - loan.at();
        early += time < 0 ? 1 : 0;
        visible.recordValue(microseconds(time));
      }
    }
    return new Repeat(
        number,
        Times.of(visible),
        Times.of(answered),
        perSecond(loans),
        visible.getTotalCount(),
        early,
        notSeen,
        seen.agree(),
        (long) loans.failures() + warmUpFailures,
        loans.firstFailure(),
        load);
  }

  /** Whether every loan that was asked for is in the numbers. */
  boolean isSound() {
    return measured > 0 && notSeen == 0 && agrees && failed == 0;
  }

  String words() {
    String words =
        String.format(
            Locale.ROOT,
            "repeat %d: visible %s; answered %s; %d loans at %.1f/s, %d visible before"
                + " their answer, load %.1f",
            number,
            visible.words(),
            answered.words(),
            measured,
            perSecond,
            early,
            load);
    return isSound() ? words : words + trouble();
  }

  private String trouble() {
    return String.format(
        Locale.ROOT,
        "%n  NOT SOUND: %d never visible,%s %d failed%s",
        notSeen,
        agrees ? "" : " the ranking counts other loans than the log shows,",
        failed,
        firstFailure == null ? "" : " (the first: " + firstFailure + ")");
  }

  private static long microseconds(long nanoseconds) {
    return TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanoseconds));
  }

  private static double perSecond(Loans loans) {
    var times = loans.answered().stream().mapToLong(Loans.Answered::at).summaryStatistics();
    double seconds = (times.getMax() - times.getMin()) / 1e9;
    return times.getCount() < 2 || seconds <= 0 ? 0 : (times.getCount() - 1) / seconds;
  }

  /** Milliseconds. */
  record Times(double p50, double p90, double p99, double max) {

    static Times of(Histogram microseconds) {
      return new Times(
          microseconds.getValueAtPercentile(50) / 1_000.0,
          microseconds.getValueAtPercentile(90) / 1_000.0,
          microseconds.getValueAtPercentile(99) / 1_000.0,
          microseconds.getMaxValue() / 1_000.0);
    }

    String words() {
      return String.format(
          Locale.ROOT, "p50 %.1f, p90 %.1f, p99 %.1f, max %.1f ms", p50, p90, p99, max);
    }
  }
}
