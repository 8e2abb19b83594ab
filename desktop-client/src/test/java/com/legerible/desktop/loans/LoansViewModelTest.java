package com.legerible.desktop.loans;

import static com.legerible.desktop.fakes.Samples.book;
import static com.legerible.desktop.fakes.Samples.liveLoan;
import static com.legerible.desktop.fakes.Samples.loan;
import static com.legerible.desktop.fakes.Samples.simulation;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Simulation.State;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.states.ContentState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoansViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(3);
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed feed = new LiveFeed(live, background, () -> {});
  private final FrontDesk front = new FrontDesk(library, background);
  private final LoansViewModel model =
      new LoansViewModel(library.lending, live, front.session, front.notices, background);

  @BeforeEach
  void open() {
    library.loans.add(loan(1, book(1)));
    model.load();
    background.settle();
  }

  @Test
  void aLiveLoanIsOnTopAtOnceAndKnowsItsAuthorsSoon() {
    make(2);
    assertThat(model.rows().get(0).item().id()).isEqualTo(2);
    assertThat(model.rows().get(0).item().authors()).isEmpty();
    background.pass(Duration.ofSeconds(3));
    assertThat(model.rows()).hasSize(2);
    assertThat(model.rows().get(0).item().authors()).containsExactly("Author 2");
  }

  @Test
  void whoeverScrolledAwayIsNotDisturbedButTold() {
    model.setAtTop(false);
    make(2);
    make(3);
    background.pass(Duration.ofSeconds(5));
    assertThat(model.waiting().get()).isEqualTo(2);
    assertThat(model.rows()).hasSize(1);
    model.setAtTop(true);
    background.settle();
    assertThat(model.waiting().get()).isZero();
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void namesOfReadersGoWithTheLibrarianEvenFromAListThatStandsStill() {
    front.signIn("benni");
    model.paused().set(true);
    library.hold();
    front.session.signOut();
    background.settle();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aFloodOfLoansDoesNotGrowTheList() {
    for (int id = 2; id <= 1_000; id++) {
      feed.loan(liveLoan(id, book(1)));
    }
    background.settle();
    assertThat(model.rows()).hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void theFirstLoanOfAllEndsTheEmptyPage() {
    library.loans.clear();
    model.load();
    background.settle();
    assertThat(model.rows().state().get()).isEqualTo(ContentState.EMPTY);
    make(1);
    assertThat(model.rows().state().get()).isEqualTo(ContentState.LOADED);
  }

  @Test
  void aLoanThatWasFetchedBeforeItIsToldIsListedOnce() {
    library.loans.add(0, loan(2, book(2)));
    model.load();
    background.settle();
    feed.loan(liveLoan(2, book(2)));
    background.settle();
    assertThat(model.rows()).hasSize(2);
    assertThat(model.rows().total().get()).isEqualTo(2);
  }

  @Test
  void aLiveLoanDoesNotHideThatTheListCouldNotBeFetchedButFetchesIt() {
    failToLoad();
    make(2);
    make(3);
    assertThat(model.rows().state().get()).isEqualTo(ContentState.FAILED);
    int before = library.asked.size();
    background.pass(Duration.ofSeconds(3));
    assertThat(library.asked).hasSize(before + 1);
    assertThat(model.rows().state().get()).isEqualTo(ContentState.LOADED);
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void aListThatCouldNotBeFetchedComesWithTheLibrary() {
    failToLoad();
    library.loans.add(loan(2, book(2)));
    feed.connected();
    background.settle();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void loansThatWereTakenBackAreListedNoMore() {
    make(2);
    library.loans.remove(0);
    feed.simulation(simulation(1, State.UNDONE));
    background.settle();
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().total().get()).isEqualTo(1);
  }

  @Test
  void whoeverScrolledAwaySeesOnComingBackThatLoansWereTakenBack() {
    make(2);
    model.setAtTop(false);
    library.loans.remove(0);
    feed.simulation(simulation(1, State.UNDONE));
    background.settle();
    assertThat(model.rows()).hasSize(2);
    model.setAtTop(true);
    background.settle();
    assertThat(model.rows()).hasSize(1);
  }

  private void failToLoad() {
    library.loans.clear();
    model.load();
    background.settle();
    library.failures.add(FakeLibrary.unreachable());
    model.load();
    background.settle();
    assertThat(model.rows().state().get()).isEqualTo(ContentState.FAILED);
  }

  private void make(int id) {
    Loan made = loan(id, book(id));
    library.loans.add(0, made);
    feed.loan(liveLoan(id, book(id)));
    background.settle();
  }
}
