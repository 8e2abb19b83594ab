package com.legerible.desktop.profile;

import static com.legerible.desktop.fakes.Samples.book;
import static com.legerible.desktop.fakes.Samples.loan;
import static com.legerible.desktop.fakes.Samples.simulation;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Simulation.State;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.states.ContentState;
import org.junit.jupiter.api.Test;

class ProfileViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(9);
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed feed = new LiveFeed(live, background, () -> {});
  private final FrontDesk front = new FrontDesk(library, background);
  private final ReaderSession session = front.session;
  private final LoanDesk desk = front.desk;
  private final ProfileViewModel model =
      new ProfileViewModel(library.accounts, live, session, desk, front.notices, background);

  @Test
  void signingInShowsTheReader() {
    signIn("nadia");
    assertThat(model.state().get()).isEqualTo(ContentState.LOADED);
    assertThat(model.profile().get().userName()).isEqualTo("nadia");
    assertThat(model.recommendations().get().items()).hasSize(4);
  }

  @Test
  void theNextReaderSeesNothingOfTheOneBefore() {
    signIn("nadia");
    desk.loan(1, "Dune");
    background.settle();
    assertThat(model.loans()).hasSize(1);
    session.signOut();
    background.settle();
    assertThat(model.profile().get()).isNull();
    assertThat(model.recommendations().get()).isNull();
    assertThat(model.loans()).isEmpty();
    library.hold();
    signIn("benni");
    assertThat(model.profile().get()).isNull();
  }

  @Test
  void anOwnLoanIsInTheOwnListAtOnce() {
    signIn("nadia");
    desk.loan(1, "Dune");
    background.settle();
    assertThat(model.loans()).hasSize(1);
    assertThat(model.profile().get().loans()).isEqualTo(1);
  }

  @Test
  void aProfileThatDidNotComeCanBeTriedAgain() {
    signIn("nadia");
    library.failures.add(FakeLibrary.unreachable());
    model.load();
    background.settle();
    assertThat(model.state().get()).isEqualTo(ContentState.FAILED);
    model.load();
    background.settle();
    assertThat(model.state().get()).isEqualTo(ContentState.LOADED);
  }

  @Test
  void aLoanMadeElsewhereIsThereWhenTheReaderLooks() {
    signIn("nadia");
    library.loans.add(loan(1, book(1)));
    model.look();
    assertThat(model.state().get()).isEqualTo(ContentState.LOADED);
    background.settle();
    assertThat(model.loans()).hasSize(1);
    assertThat(model.profile().get().loans()).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedForBeforeSomebodyIsSignedIn() {
    model.look();
    feed.simulation(simulation(1, State.UNDONE));
    background.settle();
    assertThat(library.asked).isEmpty();
  }

  @Test
  void loansThatWereTakenBackAreGoneFromTheProfile() {
    library.loans.add(loan(1, book(1)));
    signIn("nadia");
    assertThat(model.loans()).hasSize(1);
    library.loans.clear();
    feed.simulation(simulation(1, State.UNDONE));
    background.settle();
    assertThat(model.loans()).isEmpty();
    assertThat(model.profile().get().loans()).isZero();
  }

  @Test
  void undoInANoticeIsForTheReaderWhoDeclinedTheBook() {
    signIn("nadia");
    model.decline(book(1));
    background.settle();
    Runnable undo = front.notices.newest().get().offer().action();
    session.signOut();
    signIn("benni");
    undo.run();
    assertThat(library.asked).doesNotContain("takeBackDecline 1");
    session.signOut();
    signIn("nadia");
    undo.run();
    assertThat(library.asked).contains("takeBackDecline 1");
  }

  private void signIn(String name) {
    session.signIn(new Credentials(name, "1234"), () -> {}, failure -> {});
    background.settle();
  }
}
