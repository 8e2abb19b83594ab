package com.legerible.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.theme.Look;
import com.legerible.desktop.theme.TextSize;
import com.legerible.desktop.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class LetterTest {
  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aLongLetterIsNoHigherThanItsWindow() throws TimeoutException {
    Measured letter = measured("Ctrl+L\tSign out\n".repeat(60));
    assertThat(letter.height).isLessThan(600);
    assertThat(letter.viewport).isLessThan(letter.text);
  }

  @Test
  void aShortLetterShowsAllOfItsText() throws TimeoutException {
    Measured letter = measured("A library that lives. ".repeat(8) + "\n\nLicensed.");
    assertThat(letter.viewport).isGreaterThanOrEqualTo(letter.text);
  }

  private record Measured(double height, double viewport, double text) {}

  private Measured measured(String text) throws TimeoutException {
    Ambience ambience =
        new Ambience(
            new Words(Locale.ENGLISH),
            new Appearance(Look.LIGHT, TextSize.LARGEST, true),
            new Preferences(folder, new ManualBackground()));
    return FxToolkit.setupFixture(
        () -> {
          Stage owner = new Stage();
          owner.setScene(new Scene(new StackPane()));
          owner.setWidth(800);
          owner.setHeight(600);
          owner.show();
          Alert letter = Letter.open(ambience, owner, "about", text);
          ScrollPane page = (ScrollPane) letter.getDialogPane().lookup(".letter");
          Measured measured =
              new Measured(
                  letter.getHeight(),
                  page.getViewportBounds().getHeight(),
                  page.getContent().getLayoutBounds().getHeight());
          letter.close();
          owner.close();
          return measured;
        });
  }
}
