package com.legerible.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.signin.SignInViewModel.Fault;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary();
  private final ReaderSession session = new FrontDesk(library, background).session;
  private final SignInViewModel model = new SignInViewModel(session);

  @Test
  void theRightPasswordSignsIn() {
    signIn(" nadia ", "1234");
    assertThat(model.done().get()).isTrue();
    assertThat(session.user().get().userName()).isEqualTo("nadia");
  }

  @Test
  void aMissingFieldIsSaidWithoutAskingTheLibrary() {
    signIn("", "1234");
    assertThat(model.fault().get()).isEqualTo(Fault.NO_NAME);
    signIn("nadia", "");
    assertThat(model.fault().get()).isEqualTo(Fault.NO_PASSWORD);
    assertThat(library.asked).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidAndCanBeCorrected() {
    signIn("nadia", "4321");
    assertThat(model.fault().get()).isEqualTo(Fault.NOT_KNOWN);
    assertThat(model.busy().get()).isFalse();
    signIn("nadia", "1234");
    assertThat(model.fault().get()).isNull();
    assertThat(model.done().get()).isTrue();
  }

  @Test
  void aLibraryThatIsAwayIsNotThePersonsFault() {
    library.failures.add(FakeLibrary.unreachable());
    signIn("nadia", "1234");
    assertThat(model.fault().get()).isEqualTo(Fault.OTHER);
  }

  @Test
  void pressingTwiceAsksOnce() {
    library.hold();
    signIn("nadia", "1234");
    model.signIn();
    assertThat(library.asked).hasSize(1);
  }

  @Test
  void whoeverCancelsIsNotSignedInByALateAnswer() {
    library.hold();
    signIn("nadia", "1234");
    model.cancel();
    library.answer(0);
    background.settle();
    assertThat(session.user().get()).isNull();
  }

  private void signIn(String name, String password) {
    model.userName().set(name);
    model.password().set(password);
    model.signIn();
    background.settle();
  }
}
