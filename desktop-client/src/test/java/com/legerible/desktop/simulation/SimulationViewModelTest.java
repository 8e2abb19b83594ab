package com.legerible.desktop.simulation;

import static com.legerible.desktop.fakes.Samples.simulation;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Simulation.State;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.NoticeBoard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary();
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final NoticeBoard notices = new NoticeBoard();
  private final FrontDesk front = new FrontDesk(library, background);
  private final SimulationViewModel model =
      new SimulationViewModel(library.administration, live, front.session, notices, background);

  @Test
  void itFollowsTheSimulationEvenWithoutTheLiveStream() {
    model.start();
    background.settle();
    assertThat(library.asked).containsExactly("simulate 50");
    assertThat(model.running().get()).isTrue();
    library.simulation = simulation(50, State.DONE);
    background.pass(Duration.ofSeconds(1));
    assertThat(model.running().get()).isFalse();
    assertThat(model.simulation().get().made()).isEqualTo(50);
    background.pass(Duration.ofMinutes(1));
    assertThat(library.asked).hasSize(2);
  }

  @Test
  void oneAtATime() {
    model.start();
    model.start();
    background.settle();
    model.start();
    assertThat(library.asked).containsExactly("simulate 50");
  }

  @Test
  void itCanBeStopped() {
    model.start();
    background.settle();
    model.cancel();
    library.simulation = simulation(12, State.CANCELLED);
    background.settle();
    assertThat(library.asked).contains("cancelSimulation 5");
    assertThat(model.running().get()).isFalse();
  }

  @Test
  void itIsAskedForOnceASecondAlsoAfterItWasStopped() {
    model.start();
    background.settle();
    model.cancel();
    background.pass(Duration.ofSeconds(10));
    assertThat(looks()).isEqualTo(11);
  }

  @Test
  void aLibraryThatIsAwayIsAskedAgainAndOneThatRefusesIsNot() {
    model.start();
    background.settle();
    library.failures.addAll(List.of(FakeLibrary.unreachable(), FakeLibrary.refused(503)));
    library.failures.add(FakeLibrary.refused(401));
    background.pass(Duration.ofMinutes(10));
    assertThat(looks()).isEqualTo(3);
  }

  @Test
  void whoHasSignedOutAsksNoMore() {
    front.signIn("susi");
    model.start();
    background.pass(Duration.ofSeconds(1));
    assertThat(looks()).isEqualTo(1);
    front.session.signOut();
    background.pass(Duration.ofMinutes(10));
    assertThat(looks()).isEqualTo(1);
  }

  @Test
  void whoHasLeftTheLibraryAsksNoMore() {
    library.hold();
    model.start();
    model.close();
    library.answer(0);
    background.pass(Duration.ofMinutes(10));
    assertThat(looks()).isZero();
  }

  private long looks() {
    return library.asked.stream().filter("simulation 5"::equals).count();
  }

  @Test
  void undoInANoticeTakesBackTheSimulationThatItIsAbout() {
    model.start();
    background.settle();
    library.simulation = simulation(50, State.DONE);
    background.pass(Duration.ofSeconds(1));
    Runnable undo = notices.newest().get().offer().action();
    live.show(
        new Simulation(
            6, State.DONE, 9, 9, 10, 1, "random", "uniform", 0, FakeLibrary.NOW, null, null));
    undo.run();
    background.settle();
    assertThat(library.asked).contains("undoSimulation 5").doesNotContain("undoSimulation 6");
  }

  @Test
  void aRefusalIsTold() {
    library.failures.add(FakeLibrary.refused(403));
    model.start();
    background.settle();
    assertThat(model.running().get()).isFalse();
    assertThat(notices.newest().get().failure()).isNotNull();
  }
}
