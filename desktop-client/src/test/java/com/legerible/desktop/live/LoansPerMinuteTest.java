package com.legerible.desktop.live;

import static com.legerible.desktop.fakes.Samples.book;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.desktop.fakes.FakeLibrary;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoansPerMinuteTest {
  private Instant clock = FakeLibrary.NOW;
  private final LiveLibrary live = new LiveLibrary(() -> clock);
  private final LoansPerMinute perMinute = new LoansPerMinute(live);

  @Test
  void loansAreCountedInTheMinuteInWhichTheyWereMade() {
    made(clock);
    made(clock.plusSeconds(59));
    clock = clock.plusSeconds(60);
    made(clock);
    assertThat(perMinute.counts().get().subList(57, 60)).containsExactly(0, 2, 1);
  }

  @Test
  void anHourLaterNothingIsLeft() {
    made(clock);
    clock = clock.plus(Duration.ofMinutes(59));
    perMinute.roll();
    assertThat(perMinute.counts().get().get(0)).isEqualTo(1);
    clock = clock.plus(Duration.ofMinutes(1));
    perMinute.roll();
    assertThat(perMinute.counts().get()).hasSize(60).containsOnly(0);
  }

  @Test
  void afterALongSleepTheHourIsEmpty() {
    made(clock);
    clock = clock.plus(Duration.ofDays(3));
    perMinute.roll();
    assertThat(perMinute.counts().get()).hasSize(60).containsOnly(0);
  }

  @Test
  void aLoanOfYesterdayIsNotInTheLastHour() {
    made(clock.minus(Duration.ofDays(1)));
    assertThat(perMinute.counts().get()).containsOnly(0);
  }

  private void made(Instant moment) {
    live.loanMade(new LiveLoan(1, 1, book(1).title(), moment, null));
  }
}
