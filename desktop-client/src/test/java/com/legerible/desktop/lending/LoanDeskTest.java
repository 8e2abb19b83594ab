package com.legerible.desktop.lending;

import static com.legerible.desktop.fakes.FakeLibrary.refused;
import static com.legerible.desktop.fakes.FakeLibrary.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Credentials;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.session.ReaderSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class LoanDeskTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(3);
  private final FrontDesk front = new FrontDesk(library, background);
  private final ReaderSession session = front.session;
  private final LoanDesk desk = front.desk;

  @Test
  void oneClickIsOneKeyHoweverOftenItIsSent() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), refused(503)));
    desk.loan(1, "Dune");
    background.pass(Duration.ofMinutes(1));
    assertThat(library.keys).hasSize(4);
    assertThat(Set.copyOf(library.keys)).hasSize(1);
    assertThat(library.loans).hasSize(1);
    assertThat(front.notices.newest().get()).isEqualTo(Notice.of("notice.loaned", "Dune"));
  }

  @Test
  void aLoanThatCouldNotBeSentWaitsWithItsKeyAndAnotherClickHasAnother() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), unreachable(), unreachable()));
    desk.loan(1, "Dune");
    background.pass(Duration.ofSeconds(10));
    assertThat(front.notices.newest().get()).isEqualTo(Notice.of("notice.waits", "Dune"));
    assertThat(desk.underWay()).isEmpty();
    assertThat(front.queueFile.read().orElseThrow().loans())
        .extracting(WaitingLoan::key)
        .containsExactly(library.keys.get(0));
    front.queue.send();
    background.settle();
    assertThat(front.queue.waiting()).isEmpty();
    assertThat(front.queueFile.read().orElseThrow().loans()).isEmpty();
    assertThat(Set.copyOf(library.keys)).hasSize(1);
    assertThat(library.loans).hasSize(1);
    desk.loan(1, "Dune");
    background.settle();
    assertThat(Set.copyOf(library.keys)).hasSize(2);
  }

  @Test
  void aLoanThatWaitsIsSentAgainThoughNobodySaysThatTheLibraryIsBack() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), unreachable(), unreachable()));
    library.failures.add(refused(503));
    desk.loan(1, "Dune");
    background.pass(Duration.ofSeconds(10));
    assertThat(front.queue.waiting()).hasSize(1);
    background.pass(Duration.ofMinutes(2));
    assertThat(front.queue.waiting()).isEmpty();
    assertThat(library.loans).hasSize(1);
    assertThat(Set.copyOf(library.keys)).hasSize(1);
  }

  @Test
  void loansThatWaitAreNobodyElsesBusiness() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), unreachable(), unreachable()));
    desk.loan(1, "Dune");
    background.pass(Duration.ofSeconds(10));
    session.signOut();
    background.settle();
    assertThat(front.queue.waiting()).isEmpty();
    front.signIn("benni");
    background.pass(Duration.ofMinutes(2));
    assertThat(front.queue.waiting()).isEmpty();
    assertThat(library.loans).isEmpty();
  }

  @Test
  void aLoanThatIsStillTriedIsNeverMadeForTheNextReader() {
    signIn();
    library.failures.add(unreachable());
    desk.loan(1, "Dune");
    background.settle();
    session.signOut();
    background.settle();
    front.signIn("benni");
    background.pass(Duration.ofMinutes(2));
    assertThat(library.loans).isEmpty();
    assertThat(desk.underWay()).isEmpty();
    session.signOut();
    signIn();
    assertThat(library.loans).hasSize(1);
    assertThat(Set.copyOf(library.keys)).hasSize(1);
  }

  @Test
  void aSessionThatEndedIsRenewedForALoanByItsReaderOnly() {
    signIn();
    library.failures.add(refused(401));
    desk.loan(1, "Dune");
    background.settle();
    front.signIn("benni");
    background.pass(Duration.ofMinutes(1));
    assertThat(library.loans).isEmpty();
  }

  @Test
  void theSameLoanOnceMoreIsToldOnceMore() {
    signIn();
    int[] told = {0};
    Subscription hearing =
        front.notices.newest().subscribe((before, now) -> told[0] += now == null ? 0 : 1);
    for (int i = 0; i < 2; i++) {
      desk.loan(1, "Dune");
      background.settle();
    }
    hearing.unsubscribe();
    assertThat(told[0]).isEqualTo(2);
  }

  @Test
  void aDoubleClickIsOneLoan() {
    signIn();
    library.hold();
    desk.loan(1, "Dune");
    desk.loan(1, "Dune");
    assertThat(library.keys).hasSize(1);
    assertThat(desk.underWay()).containsExactly(1L);
    library.answer(0);
    background.settle();
    assertThat(desk.underWay()).isEmpty();
  }

  @Test
  void whoeverIsNotSignedInIsAskedAndTheLoanGoesOn() {
    int[] asked = {0};
    session.setDoor(() -> asked[0]++);
    desk.loan(2, "Book 2");
    assertThat(asked[0]).isEqualTo(1);
    assertThat(library.keys).isEmpty();
    signIn();
    assertThat(library.loans).hasSize(1);
  }

  @Test
  void whoeverDoesNotWantToSignInLoansNothingLaterEither() {
    desk.loan(2, "Book 2");
    session.giveUp();
    signIn();
    assertThat(library.keys).isEmpty();
  }

  @Test
  void anEndedSessionAsksAgainAndSendsTheSameKey() {
    signIn();
    library.failures.add(refused(401));
    desk.loan(1, "Dune");
    background.settle();
    assertThat(session.user().get()).isNull();
    signIn();
    assertThat(library.loans).hasSize(1);
    assertThat(Set.copyOf(library.keys)).hasSize(1);
  }

  @Test
  void aRefusalIsToldAndNotRepeated() {
    signIn();
    library.failures.add(refused(404));
    desk.loan(1, "Dune");
    background.pass(Duration.ofMinutes(1));
    assertThat(library.keys).hasSize(1);
    assertThat(front.notices.newest().get().failure()).isNotNull();
    assertThat(front.notices.newest().get().offer()).isNull();
  }

  @Test
  void aQueueThatIsClosedSendsNothingAndLeavesItsFileAlone() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), unreachable(), unreachable()));
    desk.loan(1, "Dune");
    background.pass(Duration.ofSeconds(10));
    front.queue.close();
    front.queueFile.delete();
    front.queue.send();
    background.pass(Duration.ofMinutes(2));
    assertThat(library.loans).isEmpty();
    front.queue.remove(front.queue.waiting().get(0));
    assertThat(front.queueFile.read()).isEmpty();
  }

  @Test
  void anAnswerThatComesAfterTheQueueIsClosedIsIgnored() {
    signIn();
    library.failures.addAll(List.of(unreachable(), unreachable(), unreachable(), unreachable()));
    desk.loan(1, "Dune");
    background.pass(Duration.ofSeconds(10));
    library.hold();
    library.failures.add(refused(401));
    front.queue.send();
    front.queue.close();
    library.answer(0);
    background.settle();
    assertThat(session.user().get()).isNotNull();
    assertThat(front.sessionFile.read()).isPresent();
  }

  @Test
  void aLoanThatIsUnderWayWhenTheLibraryIsLeftWaitsWithItsKey() {
    signIn();
    library.failures.add(unreachable());
    desk.loan(1, "Dune");
    background.settle();
    desk.close();
    front.queue.close();
    background.pass(Duration.ofMinutes(2));
    assertThat(library.keys).hasSize(1);
    assertThat(front.queueFile.read().orElseThrow().loans())
        .extracting(WaitingLoan::key)
        .isEqualTo(library.keys);
  }

  @Test
  void whatWaitsLastIsKeptThoughItIsWrittenFirst() {
    signIn();
    background.holdWork();
    for (int i = 0; i < 8; i++) {
      library.failures.add(unreachable());
    }
    desk.loan(1, "Dune");
    desk.loan(2, "Book 2");
    background.pass(Duration.ofSeconds(10));
    background.workBackwards();
    assertThat(front.queueFile.read().orElseThrow().loans())
        .extracting(WaitingLoan::bookId)
        .containsExactly(1L, 2L);
  }

  @Test
  void aSessionThatHasEndedIsNotKeptThoughItsBeginningIsWrittenLast() {
    background.holdWork();
    signIn();
    session.signOut();
    background.workBackwards();
    assertThat(front.sessionFile.read()).isEmpty();
    signIn();
    background.workBackwards();
    assertThat(front.sessionFile.read()).isPresent();
  }

  @Test
  void aSessionThatIsLeftDoesNotTakeTheNextOneAway() {
    signIn();
    session.close();
    session.expire();
    assertThat(front.sessionFile.read()).isPresent();
  }

  private void signIn() {
    session.signIn(new Credentials("nadia", "1234"), () -> {}, failure -> {});
    background.settle();
  }
}
