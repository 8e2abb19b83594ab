package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import com.legerible.localstack.servers.Liveness;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One start after another on the same library: each takes longer than all that is asked then. */
class StartAndStopIT {

  @Test
  void whatWasLoanedIsThereAfterStoppingAfterAKilledLauncherAndFromABackup() {
    Path folder = SharedStack.newFolder("restart");
    Path data = folder.resolve("data");
    Loan loan;
    Ranking before;
    List<ProcessHandle> processes;
    try (Stack stack = Stack.startedIn(data)) {
      Library nadia = stack.library().as("nadia");
      loan = nadia.loan(nadia.bookIds().get(7));
      stack.awaitEqualRecount();
      before = stack.library().topTen();
      processes = stack.everyProcess();
      assertThat(processes).hasSizeGreaterThan(7);

      assertThat(stack.stop()).isZero();
      assertThat(processes).noneMatch(Liveness::runs);
    }

    Stack killed = Stack.startedIn(data);
    assertThat(killed.recount().loanIds()).contains(loan.id());
    killed.awaitEqualRecount();
    assertThat(killed.library().topTen().entries()).isEqualTo(before.entries());
    assertThat(killed.library().topTen().sequence()).isGreaterThanOrEqualTo(before.sequence());
    List<ProcessHandle> orphans = killed.everyProcess();
    killed.killLauncher();
    Waiting.until(() -> orphans.stream().noneMatch(Liveness::runs));

    LostLibrary lost = new LostLibrary(folder.resolve("library.backup"));
    try (Stack stack = Stack.startedIn(data)) {
      assertThat(stack.recount().loanIds()).contains(loan.id());
      stack.awaitEqualRecount();
      lost.backUp(stack);
    }
    lost.destroy(data);
    Path restored = folder.resolve("restored");
    lost.restoreInto(restored);
    try (Stack stack = Stack.startedIn(restored)) {
      lost.isBackIn(stack);
    }
  }
}
