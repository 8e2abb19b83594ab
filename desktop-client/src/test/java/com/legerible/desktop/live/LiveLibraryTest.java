package com.legerible.desktop.live;

import static com.legerible.desktop.fakes.Samples.ranking;
import static com.legerible.desktop.fakes.Samples.simulation;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Simulation.State;
import com.legerible.desktop.fakes.FakeLibrary;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveLibraryTest {
  private static final Instant NOON = FakeLibrary.NOW;

  private Instant clock = NOON;
  private final LiveLibrary live = new LiveLibrary(() -> clock);

  @Test
  void anOlderRankingNeverReplacesANewerOne() {
    live.offer(ranking(1, 9));
    live.offer(ranking(1, 8));
    live.offer(ranking(1, 9, NOON, 3, 2, 1));
    assertThat(live.ranking().get()).isEqualTo(ranking(1, 9));
  }

  @Test
  void aHigherGenerationWinsWhateverItsSequence() {
    live.offer(ranking(1, 500));
    live.offer(ranking(2, 1));
    live.offer(ranking(1, 501));
    assertThat(live.ranking().get()).isEqualTo(ranking(2, 1));
  }

  @Test
  void theSameRankingAgainTellsNobody() {
    live.offer(ranking(1, 3));
    int[] told = {0};
    live.ranking().addListener((property, before, now) -> told[0]++);
    live.offer(ranking(1, 3));
    assertThat(told[0]).isZero();
  }

  @Test
  void freshTicksAreLiveAndAgeingOnesAreDelayed() {
    open();
    live.offer(ranking(1, 1));
    clock = NOON.plusSeconds(3);
    live.judge();
    assertThat(live.badge().get())
        .isEqualTo(new Badge(Badge.Kind.LIVE, Duration.ofSeconds(3), NOON));
    clock = NOON.plusSeconds(4);
    live.judge();
    assertThat(live.badge().get())
        .isEqualTo(new Badge(Badge.Kind.DELAYED, Duration.ofSeconds(4), NOON));
  }

  @Test
  void aRankingFromTheFutureDoesNotLookLive() {
    open();
    live.offer(ranking(1, 1, NOON.plusSeconds(2), 1));
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.LIVE);
    live.offer(ranking(1, 2, NOON.plusSeconds(3), 1));
    assertThat(live.badge().get()).isEqualTo(new Badge(Badge.Kind.DELAYED, null, null));
    clock = NOON.plusSeconds(1);
    live.judge();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.LIVE);
  }

  @Test
  void aQuietHourIsStillLiveBecauseTheRankingSaysWhenItMovesAgain() {
    open();
    live.offer(
        new Ranking("all", 1, 1, null, NOON, NOON.plusSeconds(10), 1, ranking(1, 1).entries()));
    clock = NOON.plusSeconds(11);
    live.judge();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.LIVE);
  }

  @Test
  void aWrongClockOnThisComputerDoesNotMakeTheScreenLate() {
    clock = NOON.minusSeconds(3600);
    live.connected();
    live.synchronise(NOON);
    live.offer(ranking(1, 1));
    assertThat(live.badge().get().age()).isEqualTo(Duration.ZERO);
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.LIVE);
  }

  @Test
  void aBrokenStreamIsReconnectingAndLaterOffline() {
    open();
    live.offer(ranking(1, 1));
    live.disconnected();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.RECONNECTING);
    clock = NOON.plusSeconds(9);
    live.disconnected();
    live.judge();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.RECONNECTING);
    clock = NOON.plusSeconds(10);
    live.judge();
    assertThat(live.badge().get())
        .isEqualTo(new Badge(Badge.Kind.OFFLINE, Duration.ofSeconds(10), NOON));
    live.connected();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.DELAYED);
  }

  @Test
  void withoutAnyRankingItDoesNotClaimToBeLive() {
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.CONNECTING);
    open();
    assertThat(live.badge().get()).isEqualTo(new Badge(Badge.Kind.WAITING, null, null));
    live.offer(ranking(1, 0));
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.WAITING);
  }

  @Test
  void aFinishedSimulationDoesNotRunAgain() {
    live.show(simulation(20, State.RUNNING));
    live.show(simulation(10, State.RUNNING));
    assertThat(live.simulation().get()).isEqualTo(simulation(20, State.RUNNING));
    live.show(simulation(50, State.DONE));
    live.show(simulation(50, State.RUNNING));
    assertThat(live.simulation().get()).isEqualTo(simulation(50, State.DONE));
  }

  private void open() {
    live.connected();
    live.synchronise(NOON);
  }
}
