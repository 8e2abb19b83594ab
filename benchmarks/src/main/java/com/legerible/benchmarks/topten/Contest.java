package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.contracts.rest.Ranking;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One contender: waits until it counts as many loans as the log holds, loans, and looks. */
final class Contest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration STEP = Duration.ofMillis(50);

  private final Plan plan;
  private final LibraryClient library;
  private final RivalTopics topics;
  private final Contender contender;
  private final Observations seen = new Observations();

  Contest(Plan plan, LibraryClient library, RivalTopics topics, Contender contender) {
    this.plan = plan;
    this.library = library;
    this.topics = topics;
    this.contender = contender;
  }

  Repeat repeat() throws CannotMeasureException, InterruptedException {
    if (!(contender instanceof Legerible)) {
      topics.make(contender.topic());
    }
    try (contender;
        AnswersTopic answers = new AnswersTopic(topics.broker(), contender.topic(), seen)) {
      contender.start();
      awaitQuiet(answers);
      List<Long> books = Measurement.books(library, seen.startFromHere());
      Loans warm = new Loans(library, books);
      warm.make(plan.warmUpLoans(), plan.rate());
      Loans loans = new Loans(library, books);
      double load = Circumstances.load();
      loans.make(plan.loans(), plan.rate());
      await(answers, () -> Measurement.allCounted(plan, loans, seen));
      return Repeat.of(1, loans, seen, warm.failures(), load);
    }
  }

  private interface Condition {
    boolean holds();
  }

  /** Until it counts something, and no more of it for a while. */
  private void awaitQuiet(AnswersTopic answers)
      throws CannotMeasureException, InterruptedException {
    long[] since = {System.nanoTime()};
    String[] before = {""};
    boolean quiet =
        await(
            answers,
            () -> {
              Optional<Long> counted = seen.newest().map(Ranking::throughLoan);
              String now = counted + " " + seen.logged();
              if (counted.isEmpty() || !now.equals(before[0])) {
                since[0] = System.nanoTime();
                before[0] = now;
              }
              return System.nanoTime() - since[0] > QUIET.toNanos();
            });
    if (!quiet) {
      throw new CannotMeasureException(
          contender.name() + " did not become quiet. Make a first loan; does anybody else loan?",
          null);
    }
  }

  private static boolean await(AnswersTopic answers, Condition condition)
      throws CannotMeasureException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (answers.fault() != null) {
        throw new CannotMeasureException(Objects.requireNonNull(answers.fault()), null);
      }
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    }
    return true;
  }
}
