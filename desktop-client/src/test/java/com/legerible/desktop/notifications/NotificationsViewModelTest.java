package com.legerible.desktop.notifications;

import static com.legerible.desktop.fakes.Samples.imported;
import static com.legerible.desktop.fakes.Samples.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Import.State;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.fakes.Samples;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NotificationsViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(9);
  private final FrontDesk frontDesk = new FrontDesk(library, background);
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed stream = new LiveFeed(live, background, () -> {});
  private LocalTime time = LocalTime.NOON;
  private final NotificationsViewModel model =
      new NotificationsViewModel(
          library.accounts,
          live,
          frontDesk.session,
          frontDesk.desk.lastLoan(),
          frontDesk.preferences,
          background,
          () -> time);

  @Test
  void anImportThatEndedIsToldOnceAndACheckIsNot() {
    model.wanted().set(true);
    stream.imported(imported(State.DONE, true, 4));
    background.settle();
    assertThat(model.newest().get()).isNull();
    stream.imported(imported(State.RUNNING, false, 2));
    stream.imported(imported(State.DONE, false, 4));
    background.settle();
    assertThat(model.newest().get().values()).containsExactly(3L, 1L);
  }

  @Test
  void nobodyIsToldAnythingWithoutAskingForIt() {
    stream.imported(imported(State.DONE, false, 4));
    background.settle();
    assertThat(model.newest().get()).isNull();
  }

  @Test
  void nobodyIsToldAnythingInQuietHours() {
    model.wanted().set(true);
    time = LocalTime.of(23, 0);
    stream.imported(imported(State.DONE, false, 4));
    background.settle();
    assertThat(model.newest().get()).isNull();
  }

  @Test
  void aReaderHearsOfABookLoanedSinceSigningIn() {
    model.wanted().set(true);
    frontDesk.signIn("nadia");
    stream.ranking(ranking(1, 1, FakeLibrary.NOW, 1, 2));
    frontDesk.desk.loan(5, "Book 5");
    background.settle();
    stream.ranking(ranking(1, 2, FakeLibrary.NOW, 1, 5));
    background.settle();
    assertThat(model.newest().get().values()).containsExactly("Book 5", 2);
  }

  @Test
  void theNextReaderHearsNothingOfTheBooksOfTheOneBefore() {
    library.loans.add(Samples.loan(1, Samples.book(5)));
    model.wanted().set(true);
    library.hold();
    frontDesk.session.signIn(new Credentials("nadia", "1234"), () -> {}, failure -> {});
    library.answer(0);
    background.settle();
    frontDesk.session.signOut();
    background.settle();
    library.answer(1);
    stream.ranking(ranking(1, 1, FakeLibrary.NOW, 1, 2));
    background.settle();
    stream.ranking(ranking(1, 2, FakeLibrary.NOW, 1, 5));
    background.settle();
    assertThat(model.newest().get()).isNull();
  }

  @Test
  void aReaderHearsOfAnOwnBookThatEntersTheTopTen() {
    library.loans.add(Samples.loan(1, Samples.book(5)));
    model.wanted().set(true);
    frontDesk.signIn("nadia");
    stream.ranking(ranking(1, 1, FakeLibrary.NOW, 1, 2));
    background.settle();
    stream.ranking(ranking(1, 2, FakeLibrary.NOW, 1, 5));
    background.settle();
    assertThat(model.newest().get().values()).containsExactly("Book 5", 2);
  }
}
