package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class FloodIT {

  private static final int CLIENTS = 16;
  private static final int LOANS_EACH = 60;

  @Test
  void nothingIsLostAndNothingCountedTwiceWhenTheBackendIsKilledInAFlood(Stack stack)
      throws Exception {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    AtomicInteger answered = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (LiveScreen screen = LiveScreen.openedBy(stack.library())) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        all.add(
            clients.submit(
                () -> {
                  List<Long> loans = new ArrayList<>();
                  for (int i = 0; i < LOANS_EACH; i++) {
                    loans.add(certainly(nadia, books.get((first + i) % books.size())));
                    answered.incrementAndGet();
                  }
                  return loans;
                }));
      }
      Waiting.until(() -> answered.get() > CLIENTS * LOANS_EACH / 4);
      stack.kill("backend");
      List<Long> loans = new ArrayList<>();
      for (Future<List<Long>> one : all) {
        loans.addAll(one.get());
      }
      assertThat(loans).doesNotHaveDuplicates().hasSize(CLIENTS * LOANS_EACH);
      assertThat(stack.recount().loanIds()).containsAll(loans);
      stack.awaitEqualRecount();
      stack.awaitEqualRecount(screen);
      Waiting.until(() -> stack.library().totals().loans() == stack.recount().loans());
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void whilePostgresStandsStillClientsAreAskedToComeBackAndLaterAllGoesOn(Stack stack)
      throws Exception {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    try (LiveScreen screen = LiveScreen.openedBy(stack.library())) {
      Waiting.until(() -> screen.ranking().isPresent());
      try (AutoCloseable still = stack.pause("postgres")) {
        Waiting.until(
            () -> {
              Library.Answer answer = nadia.loan(books.get(0), UUID.randomUUID().toString());
              return answer.status() == 503 && answer.retryAfter().equals("2");
            });
      }
      Waiting.until(() -> nadia.loan(books.get(1), UUID.randomUUID().toString()).status() == 201);
      stack.awaitEqualRecount();
      stack.awaitEqualRecount(screen);
    }
  }

  @Test
  void aSimulationIsTakenBackEvenWhenTheBackendIsKilledMeanwhile(Stack stack) {
    Library susi = stack.library().as("susi");
    long before = stack.recount().loans();
    Simulation made = susi.simulate(2_000, 1_000, 3);
    Waiting.until(() -> susi.simulation(made.id()).state() == Simulation.State.DONE);
    susi.undo(made.id());
    stack.kill("backend");
    Waiting.until(() -> susi.simulation(made.id()).state() == Simulation.State.UNDONE);
    assertThat(susi.simulation(made.id()).undone()).isEqualTo(2_000);
    assertThat(stack.recount().loans()).isEqualTo(before);
    stack.awaitEqualRecount();
    Waiting.until(() -> susi.totals().loans() == before);
  }

  /** Asks under the same key until there is an answer: the backend may be away meanwhile. */
  private static long certainly(Library reader, long book) {
    String key = UUID.randomUUID().toString();
    return Waiting.forAnswer(() -> reader.loan(book, key), answer -> answer.status() < 300)
        .as(Loan.class)
        .id();
  }
}
