package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One repeat: waits until all is counted, loans, and looks when the other screen shows it. */
final class Measurement {

  /** As many as a ranking shows, so that each of their loans is visible in it. */
  private static final int BOOKS = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(50);

  private final Plan plan;
  private final LibraryClient library;
  private final Observations seen = new Observations();

  Measurement(Plan plan, LibraryClient library) {
    this.plan = plan;
    this.library = library;
  }

  Repeat repeat(int number) throws CannotMeasureException, InterruptedException {
    try (LiveScreen screen = LiveScreen.open(library.live(), seen)) {
      awaitQuiet(screen);
      List<Long> books = books(library, seen.startFromHere());
      Loans warmUp = new Loans(library, books);
      warmUp.make(plan.warmUpLoans(), plan.rate());
      Loans loans = new Loans(library, books);
      double load = Circumstances.load();
      loans.make(plan.loans(), plan.rate());
      awaitCounted(screen, loans);
      return Repeat.of(number, loans, seen, warmUp.failures(), load);
    }
  }

  /** Until no loan was logged or counted for a while: then the newest ranking counts them all. */
  private void awaitQuiet(LiveScreen screen) throws CannotMeasureException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long quietSince = System.nanoTime();
    String before = "";
    while (System.nanoTime() - quietSince < QUIET.toNanos()) {
      requireTime(end, screen);
      String now =
          seen.newest().map(Ranking::throughLoan).map(String::valueOf).orElse("") + seen.logged();
      if (seen.newest().filter(Measurement::isCounted).isEmpty() || !now.equals(before)) {
        quietSince = System.nanoTime();
      }
      before = now;
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    }
  }

  /** Before the first one that was counted, the library shows an empty ranking. */
  private static boolean isCounted(Ranking ranking) {
    return ranking.sequence() > 0;
  }

  private static void requireTime(long end, LiveScreen screen) throws CannotMeasureException {
    screen.requireUnbroken();
    if (System.nanoTime() > end) {
      throw new CannotMeasureException(
          "Within "
              + PATIENCE.toSeconds()
              + " s the library gave no counted ranking or did not become quiet."
              + " Is a simulation running? Does Spark run (./legerible status)?",
          null);
    }
  }

  /** The books of the ranking, which stay in it, and others where it has fewer than ten. */
  static List<Long> books(LibraryClient library, List<Long> ranked) throws CannotMeasureException {
    List<Long> books = new ArrayList<>(ranked);
    if (books.size() < BOOKS) {
      library.books(2 * BOOKS).stream()
          .map(Book::id)
          .filter(id -> !ranked.contains(id))
          .limit(BOOKS - ranked.size())
          .forEach(books::add);
    }
    if (books.isEmpty()) {
      throw new CannotMeasureException("The library holds no book to loan.", null);
    }
    return books;
  }

  private void awaitCounted(LiveScreen screen, Loans loans)
      throws CannotMeasureException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !allCounted(plan, loans, seen)) {
      screen.requireUnbroken();
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    }
    screen.requireUnbroken();
  }

  static boolean allCounted(Plan plan, Loans loans, Observations seen) {
    List<Loans.Answered> answered = loans.answered();
    return answered.size() + loans.failures() == plan.loans()
        && answered.stream()
            .allMatch(loan -> seen.countedAt(loan.loanId(), loan.bookId()).isPresent())
        && seen.agree();
  }
}
