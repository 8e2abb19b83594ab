package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.FakeLibrary;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class WithoutTheLibraryTest {
  private static final int LONGER_THAN_IT_IS_TRIED = 20;

  @TempDir private Path folder;
  private OpenDesktop desktop;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void loanWhileTheLibraryIsAway() throws TimeoutException {
    desktop = new OpenDesktop(folder);
    desktop.signIn("nadia");
    desktop.click("#navBooks");
    desktop.await(() -> desktop.find("#loan-1") != null);
    desktop.onScreen(
        () -> {
          for (int i = 0; i < LONGER_THAN_IT_IS_TRIED; i++) {
            desktop.library.failures.add(FakeLibrary.unreachable());
          }
        });
    desktop.click("#loan-1");
    desktop.await(() -> text("#waitingLoans").equals("1 loan waits"));
    desktop.onScreen(desktop.library.failures::clear);
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void aLoanThatWaitsIsSentWithItsOwnKeyWhenSomebodySaysSo() {
    desktop.click("#waitingLoans");
    desktop.click("#sendWaiting");
    desktop.await(() -> desktop.library.loans.size() == 1);
    desktop.await(() -> desktop.find("#waitingLoans") == null);
    assertThat(new HashSet<>(desktop.library.keys)).hasSize(1);
  }

  @Test
  void aLoanThatWaitsIsSentAsSoonAsTheStreamGoesOn() {
    desktop.stream.listener.connected();
    desktop.await(() -> desktop.library.loans.size() == 1);
    desktop.await(() -> desktop.find("#waitingLoans") == null);
    assertThat(new HashSet<>(desktop.library.keys)).hasSize(1);
  }

  @Test
  void aLoanThatWaitsCanBeGivenUp() {
    desktop.click("#waitingLoans");
    desktop.await(() -> desktop.find("#waitingTable") != null);
    desktop.onScreen(
        () -> ((TableView<?>) desktop.find("#waitingTable")).getSelectionModel().selectFirst());
    desktop.click("#removeWaiting");
    desktop.await(() -> desktop.find("#waitingLoans") == null);
    assertThat(desktop.library.loans).isEmpty();
  }

  @Test
  void aLibraryThatIsLeftIsSentNothingMore() {
    desktop.leave();
    desktop.stream.listener.connected();
    desktop.onScreen(() -> {});
    assertThat(desktop.library.loans).isEmpty();
  }

  private String text(String query) {
    Node node = desktop.find(query);
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }
}
