package com.legerible.localstack.launcher;

import com.legerible.contracts.rest.Generations;
import com.legerible.contracts.rest.Generations.Generation;
import com.legerible.localstack.launcher.library.Library;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.ReplayFile;
import com.legerible.localstack.launcher.state.ReplayState;
import com.legerible.localstack.launcher.state.StackEntry;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts everything anew. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Counts all loans of the running library anew, from the log, while it goes on.",
      "The new answers are shown as soon as they have reached the present; an interrupted replay"
          + " goes on at the next start."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final long POLL_MILLISECONDS = 1_000;

  /** Two generations that both go on are never so far apart. */
  private static final Duration CERTAIN = Duration.ofSeconds(10);

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    StackEntry stack = data.runningStack();
    ReplayFile file = Replay.file(data.folder());
    ReplayState before = file.read();
    ReplayState state = before.begun();
    // One that is under way may end at this very moment, and would begin again.
    if (!state.equals(before)) {
      file.write(state);
    }
    Library library = new Library(stack.address());
    String told = "";
    while (file.read().replayed() != null) {
      String progress = progress(library, state.shown() + 1);
      if (!progress.equals(told)) {
        told = progress;
        System.out.println(progress);
      }
      Thread.sleep(POLL_MILLISECONDS);
      data.runningStack();
    }
    System.out.println("Generation " + (state.shown() + 1) + " is shown.");
    return 0;
  }

  private static String progress(Library library, long next) throws InterruptedException {
    Generations all;
    try {
      all = library.generations();
    } catch (Refusal away) {
      // It is started again, and the replay goes on meanwhile.
      return String.valueOf(away.getMessage());
    }
    for (Generation generation : all.items()) {
      if (generation.generation() == next) {
        return progress(
            generation,
            Collections.max(all.items(), Comparator.comparingLong(Generation::throughLoan)));
      }
    }
    return "Generation " + next + " is starting.";
  }

  private static String progress(Generation next, Generation furthest) {
    if (next.throughLoan() < furthest.throughLoan()
        && next.asOf().isAfter(furthest.asOf().plus(CERTAIN))) {
      throw new Refusal(
          1,
          "The log has lost loans: generation %d has read all of it and counts %,d, where %,d were counted before. It is not shown. Tell the log everything anew: ./legerible backup FILE, then ./legerible restore FILE --data DIR."
              .formatted(next.generation(), next.throughLoan(), furthest.throughLoan()));
    }
    return "Generation %d: %,d of %,d loans, as of %s"
        .formatted(next.generation(), next.throughLoan(), furthest.throughLoan(), next.asOf());
  }
}
