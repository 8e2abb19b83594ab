package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedStack.class)
class KilledProcessesIT {

  @ParameterizedTest
  @ValueSource(strings = {"spark", "postgres", "kafka", "backend"})
  void killedInTheMiddleOfASimulationTheRecountStillMatches(String process, Stack stack) {
    Library susi = stack.library().as("susi");
    try (LiveScreen screen = LiveScreen.openedBy(stack.library())) {
      Simulation simulation = susi.simulate(100, 20, process.hashCode());
      Waiting.until(() -> susi.simulation(simulation.id()).made() >= 20);
      stack.kill(process);
      Waiting.until(() -> susi.simulation(simulation.id()).state() != Simulation.State.RUNNING);

      stack.awaitEqualRecount();
      stack.awaitEqualRecount(screen);
      assertThat(screen.rankings()).extracting(Ranking::sequence).isSorted();
    }
  }

  @Test
  void aLoanThatWasAnsweredIsNeverLostWhenTheDatabaseDies(Stack stack) {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    List<Long> answered = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (i == 20) {
        stack.kill("postgres");
      }
      Library.Answer answer = nadia.loan(books.get(i % books.size()), "database-dies-" + i);
      if (answer.status() == 201) {
        answered.add(answer.as(com.legerible.contracts.rest.Loan.class).id());
      } else {
        assertThat(answer.status()).isEqualTo(503);
      }
    }
    Waiting.until(() -> nadia.totals().books() > 0);
    stack.awaitEqualRecount();
    assertThat(stack.recount().loanIds()).containsAll(answered);
  }

  @Test
  void loansMadeWhileKafkaIsDownAreCountedWhenItReturns(Stack stack) {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    stack.kill("kafka");
    for (int i = 0; i < 10; i++) {
      assertThat(nadia.loan(books.get(i), "kafka-is-down-" + i).status()).isEqualTo(201);
    }
    stack.awaitEqualRecount();
  }

  @Test
  void everythingStillWorksWhileTheCacheHangs(Stack stack) throws Exception {
    try (var hanging = stack.pause("memcached")) {
      Library nadia = stack.library().as("nadia");
      nadia.loan(nadia.bookIds().get(5));
      stack.awaitEqualRecount();
    }
  }
}
