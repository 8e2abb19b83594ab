package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class RepeatsAndGarbageIT {

  @Test
  void loansThatTheRelaySendsTwiceCountOnce(Stack stack) {
    Library nadia = stack.library().as("nadia");
    nadia.loan(nadia.bookIds().get(0));
    stack.awaitEqualRecount();
    try (Log log = stack.log()) {
      var facts = log.read(Topics.LOANS);
      log.sendAgain(facts.subList(Math.max(0, facts.size() - 40), facts.size()));
    }
    nadia.loan(nadia.bookIds().get(1));
    stack.awaitEqualRecount();
    Waiting.until(() -> nadia.totals().loans() == stack.recount().loans());
  }

  @Test
  void anOldBatchThatArrivesAgainTurnsNoScreenBack(Stack stack) {
    Library nadia = stack.library().as("nadia");
    try (LiveScreen screen = LiveScreen.openedBy(stack.library());
        Log log = stack.log()) {
      nadia.loan(nadia.bookIds().get(0));
      stack.awaitEqualRecount(screen);
      Ranking now = screen.ranking().orElseThrow();
      var old =
          new TopTenChanged(
              now.generation(),
              1,
              "all",
              null,
              now.asOf().minusSeconds(60),
              now.asOf(),
              1,
              List.of(new TopTenChanged.Entry(1, 1, 1, null, null)));
      log.send(Topics.TOP_TEN, TopTenChanged.key(now.generation(), "all"), old);
      long later = nadia.loan(nadia.bookIds().get(1)).id();

      Waiting.until(() -> screen.loanIds().contains(later));
      stack.awaitEqualRecount(screen);
      assertThat(screen.rankings()).extracting(Ranking::sequence).isSorted();
      assertThat(stack.library().topTen().sequence()).isGreaterThanOrEqualTo(now.sequence());
    }
  }

  @Test
  void garbageGoesToTheDeadLettersWithItsReasonAndStopsNothing(Stack stack) {
    try (Log log = stack.log()) {
      long before = log.end(Topics.DEAD_LETTERS);
      List<Topic> topics =
          List.of(
              Topics.LOANS,
              Topics.READER_LOANS,
              Topics.ISBNS,
              Topics.BOOKS_FOUND,
              Topics.TOP_TEN,
              Topics.RECOMMENDATIONS);
      topics.forEach(topic -> log.sendText(topic, "garbage", "{ this is not JSON"));

      Waiting.until(
          () ->
              log.read(Topics.DEAD_LETTERS, before).stream()
                  .map(dead -> Library.JSON.readValue(dead.value(), DeadLetter.class))
                  .filter(dead -> "{ this is not JSON".equals(dead.value()))
                  .filter(dead -> !dead.reason().isBlank())
                  .map(DeadLetter::topic)
                  .toList()
                  .containsAll(topics.stream().map(Topic::name).toList()));
    }
    Library nadia = stack.library().as("nadia");
    nadia.loan(nadia.bookIds().get(4));
    stack.awaitEqualRecount();
  }
}
