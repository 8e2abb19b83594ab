package com.legerible.desktop.live;

import static com.legerible.desktop.fakes.Samples.book;
import static com.legerible.desktop.fakes.Samples.liveLoan;
import static com.legerible.desktop.fakes.Samples.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.ManualBackground;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private final ManualBackground background = new ManualBackground();
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed feed = new LiveFeed(live, background, () -> {});

  @Test
  void aFloodIsOneStepOnTheScreenAndLosesNoLoan() {
    List<LiveLoan> heard = new ArrayList<>();
    List<Long> shown = new ArrayList<>();
    live.onLoan(heard::add);
    live.ranking().addListener((property, before, now) -> shown.add(now.sequence()));
    List<LiveLoan> loans =
        LongStream.rangeClosed(1, 5000).mapToObj(id -> liveLoan(id, book(1))).toList();
    for (LiveLoan loan : loans) {
      feed.loan(loan);
      feed.ranking(ranking(1, loan.loanId()));
    }
    background.settle();
    assertThat(heard).isEqualTo(loans);
    assertThat(shown).hasSizeLessThan(20).endsWith(5000L);
  }

  @Test
  void aSnapshotAfterAResetDoesNotTakeTheScreenBack() {
    feed.ranking(ranking(1, 40));
    feed.snapshot(
        new LiveSnapshot(
            FakeLibrary.NOW, List.of(ranking(1, 39)), new Totals(1, 2, 3), null, List.of()));
    background.settle();
    assertThat(live.ranking().get()).isEqualTo(ranking(1, 40));
    assertThat(live.totals().get()).isEqualTo(new Totals(1, 2, 3));
  }

  @Test
  void aSnapshotTellsListsToCatchUp() {
    int[] told = {0};
    live.onSnapshot(serverTime -> told[0]++);
    feed.connected();
    feed.snapshot(
        new LiveSnapshot(FakeLibrary.NOW, List.of(), new Totals(0, 0, 0), null, List.of()));
    background.settle();
    assertThat(told[0]).isEqualTo(1);
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.WAITING);
  }

  @Test
  void breakingAndComingBackWithinOneStepIsConnected() {
    feed.disconnected();
    feed.connected();
    background.settle();
    assertThat(live.badge().get().kind()).isEqualTo(Badge.Kind.WAITING);
  }
}
