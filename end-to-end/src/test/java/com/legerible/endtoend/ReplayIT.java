package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command {@code ./legerible replay}. */
@ExtendWith(SharedStack.class)
class ReplayIT {

  @Test
  void aReplayThatIsKilledMeanwhileIsShownOnceWhenItHasCaughtUpAndTellsTheSamePast(Stack stack)
      throws Exception {
    Library nadia = stack.library().as("nadia");
    List<Long> books = nadia.bookIds();
    nadia.loan(books.get(0));
    stack.awaitEqualRecount();
    long before = stack.library().topTen().generation();
    long after = before + 1;
    Waiting.until(
        () ->
            minutes(stack, before).values().stream().anyMatch(minute -> minute.throughLoan() > 0));

    try (LiveScreen screen = LiveScreen.openedBy(stack.library())) {
      CompletableFuture<Launcher.Ending> replay =
          CompletableFuture.supplyAsync(
                  () -> Launcher.run("replay", "--data", stack.data().toString()))
              .orTimeout(5, TimeUnit.MINUTES);
      String counting = "spark-" + after;
      Waiting.until(() -> stack.processes().contains(counting));
      try (AutoCloseable still = stack.pause(counting)) {
        nadia.loan(books.get(1));
        stack.awaitEqualRecount();
        stack.awaitEqualRecount(screen);
        assertThat(generations(screen)).containsExactly(before);
        stack.kill(counting);
      }
      stack.kill("backend");

      Launcher.Ending ending = replay.join();
      assertThat(ending.code()).as(ending.said()).isZero();
      assertThat(ending.said()).contains("Generation " + after + " is shown.");
      Waiting.until(() -> nadia.loan(books.get(2), "after the replay to " + after).status() < 300);
      stack.awaitEqualRecount();
      stack.awaitEqualRecount(screen);
      assertThat(generations(screen)).containsExactly(before, after);
    }

    assertThat(stack.processes())
        .filteredOn(process -> process.startsWith("spark"))
        .containsExactly("spark-" + after);
    assertThat(stack.data().resolve("checkpoints").resolve("generation-" + before)).doesNotExist();
    Map<String, TopTenChanged> earlier = minutes(stack, before);
    Waiting.until(() -> minutes(stack, after).keySet().containsAll(earlier.keySet()));
    assertThat(minutes(stack, after)).containsAllEntriesOf(earlier);
  }

  /** Each that a screen has shown, once for each time that it was changed to. */
  private static List<Long> generations(LiveScreen screen) {
    List<Long> shown = screen.rankings().stream().map(Ranking::generation).toList();
    return IntStream.range(0, shown.size())
        .filter(i -> i == 0 || !shown.get(i).equals(shown.get(i - 1)))
        .mapToObj(shown::get)
        .toList();
  }

  /**
   * The rankings as of whole minutes that a generation published, generation and sequence aside.
   */
  private static Map<String, TopTenChanged> minutes(Stack stack, long generation) {
    Map<String, TopTenChanged> minutes = new TreeMap<>();
    try (Log log = stack.log()) {
      log.read(Topics.TOP_TEN_MINUTES).stream()
          .map(record -> Library.JSON.readValue(record.value(), TopTenChanged.class))
          .filter(minute -> minute.generation() == generation)
          .forEach(minute -> minutes.put(minute.window() + " " + minute.asOf(), anonymous(minute)));
    }
    return minutes;
  }

  private static TopTenChanged anonymous(TopTenChanged minute) {
    return new TopTenChanged(
        0,
        0,
        minute.window(),
        minute.from(),
        minute.asOf(),
        minute.nextBy(),
        minute.throughLoan(),
        minute.entries());
  }
}
