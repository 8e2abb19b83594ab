package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Recommendation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class LoopIT {

  @Test
  void whatTheRankingsWereAtWholeMinutesIsRemembered(Stack stack) {
    Library nadia = stack.library().as("nadia");
    nadia.loan(nadia.bookIds().get(2));
    Waiting.until(
        () ->
            Recount.WINDOWS.stream()
                .map(stack.library()::history)
                .allMatch(history -> history.items().stream().anyMatch(stack.recount()::confirms)));
  }

  @Test
  void twoScreensShowTheSameTopTenAfterALoan(Stack stack) {
    Library nadia = stack.library().as("nadia");
    try (LiveScreen hers = LiveScreen.openedBy(nadia);
        LiveScreen onTheWall = LiveScreen.openedBy(stack.library())) {
      Waiting.until(() -> hers.ranking().isPresent() && onTheWall.ranking().isPresent());
      long before = onTheWall.ranking().orElseThrow().throughLoan();
      Loan loan = nadia.loan(nadia.bookIds().get(0));

      Waiting.until(() -> hers.shows(shown -> shown.throughLoan() > before));
      Waiting.until(() -> onTheWall.loanIds().contains(loan.id()));
      stack.awaitEqualRecount(hers);
      stack.awaitEqualRecount(onTheWall);
    }
  }

  @Test
  void theTopTenEqualsARecountAfterFiftySimulatedLoans(Stack stack) {
    Library susi = stack.library().as("susi");
    long before = stack.recount().loans();
    long id = susi.simulate(50, 50, 7).id();
    Waiting.until(() -> susi.simulation(id).made() == 50);

    assertThat(stack.recount().loans()).isGreaterThanOrEqualTo(before + 50);
    stack.awaitEqualRecount();
  }

  @Test
  void theSameKeyTenTimesInParallelIsOneLoan(Stack stack) throws Exception {
    Library nadia = stack.library().as("nadia");
    long book = nadia.bookIds().get(3);
    long before = stack.recount().loans();
    List<Library.Answer> answers = inParallel(10, () -> nadia.loan(book, "one-key-in-parallel"));

    assertThat(answers)
        .extracting(Library.Answer::status)
        .containsOnly(200, 201)
        .containsOnlyOnce(201);
    assertThat(answers.stream().map(answer -> answer.as(Loan.class).id()).distinct()).hasSize(1);
    assertThat(stack.recount().loans()).isEqualTo(before + 1);
    stack.awaitEqualRecount();
  }

  @Test
  void aScreenThatComesBackMissesNothing(Stack stack) {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    String seen;
    try (LiveScreen screen = LiveScreen.openedBy(stack.library())) {
      // A loan that is made while the screen opens is in its snapshot and never told.
      Waiting.until(() -> !screen.events(LiveEvents.SNAPSHOT).isEmpty());
      long loan = nadia.loan(books.get(1)).id();
      Waiting.until(() -> screen.loanIds().contains(loan));
      seen = screen.lastEventId();
    }
    List<Long> missed = books.subList(0, 12).stream().map(book -> nadia.loan(book).id()).toList();
    try (LiveScreen screen = LiveScreen.resumedBy(stack.library(), seen)) {
      Waiting.until(() -> screen.loanIds().containsAll(missed));
      assertThat(screen.loanIds().stream().filter(missed::contains)).hasSize(missed.size());
      assertThat(screen.events(LiveEvents.RESET)).isEmpty();
    }
  }

  @Test
  void aRecommendationIsNeverALoanedBookAndSaysWhy(Stack stack) {
    // Not one who loans everything elsewhere: nothing would be left to recommend.
    Library susi = stack.library().as("susi");
    List<Long> books = susi.bookIds();
    Library benni = stack.library().as("benni");
    books.subList(20, 26).forEach(benni::loan);
    susi.loan(books.get(20));
    susi.loan(books.get(21));

    Waiting.until(
        () ->
            susi.recommendations().items().stream()
                .anyMatch(item -> item.reason() == Recommendation.Reason.LOANED_TOGETHER));
    List<Recommendation> items = susi.recommendations().items();
    var loaned = susi.ownLoans().items().stream().map(Loan::bookId).collect(Collectors.toSet());
    assertThat(items).hasSize(4);
    assertThat(items)
        .extracting(Recommendation::book)
        .extracting(Book::id)
        .doesNotContainAnyElementsOf(loaned);
    assertThat(items)
        .filteredOn(item -> item.reason() == Recommendation.Reason.LOANED_TOGETHER)
        .allSatisfy(item -> assertThat(loaned).contains(item.because().bookId()));
  }

  @Test
  void theTotalsAreTheCounts(Stack stack) {
    stack.library().as("nadia").loan(stack.library().bookIds().get(2));
    Waiting.until(() -> stack.library().totals().loans() == stack.recount().loans());
    assertThat(stack.library().totals().books()).isGreaterThanOrEqualTo(34);
  }

  private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
    var pool = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(Collections.nCopies(times, call))) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
