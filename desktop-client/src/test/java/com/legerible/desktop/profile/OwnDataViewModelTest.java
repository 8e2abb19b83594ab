package com.legerible.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.live.LiveLibrary;
import org.junit.jupiter.api.Test;

class OwnDataViewModelTest {
  private static final ProfileChange MOVED =
      new ProfileChange("Nadia Nowak", new Address("Ring 1", "20095", "Hamburg", "Germany"));

  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(9);
  private final FrontDesk front = new FrontDesk(library, background);
  private final ProfileViewModel profile =
      new ProfileViewModel(
          library.accounts,
          new LiveLibrary(() -> FakeLibrary.NOW),
          front.session,
          front.desk,
          front.notices,
          background);
  private final OwnDataViewModel model =
      new OwnDataViewModel(library.accounts, front.session, profile, front.notices, background);

  @Test
  void aChangeOfNameAndAddressIsTakenBackForTheReaderWhoMadeIt() {
    front.signIn("nadia");
    model.change(MOVED, () -> {}, failure -> {});
    background.settle();
    Runnable undo = front.notices.newest().get().offer().action();
    goOnAs("benni");
    undo.run();
    background.settle();
    assertThat(library.asked).doesNotContain("change The reader nadia");
    goOnAs("nadia");
    undo.run();
    background.settle();
    assertThat(library.asked).contains("change The reader nadia");
    assertThat(profile.profile().get().name()).isEqualTo("The reader nadia");
  }

  @Test
  void aChoiceOfPrivacyIsTakenBackForTheReaderWhoMadeIt() {
    front.signIn("nadia");
    model.choose(Privacy.NOT_USED);
    background.settle();
    Runnable undo = front.notices.newest().get().offer().action();
    goOnAs("benni");
    undo.run();
    background.settle();
    assertThat(library.asked).doesNotContain("choose USED");
    goOnAs("nadia");
    undo.run();
    background.settle();
    assertThat(library.asked).contains("choose USED");
  }

  private void goOnAs(String name) {
    front.session.signOut();
    front.signIn(name);
  }
}
