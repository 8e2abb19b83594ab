package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.preferences.Preferences;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class DesktopApplicationTest {
  private static final String NOBODY = "http://127.0.0.1:1";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private Application start(String argument) throws TimeoutException {
    stage = FxToolkit.registerStage(Stage::new);
    return FxToolkit.setupApplication(DesktopApplication.class, "--config=" + folder, argument);
  }

  @Test
  void whoQuitsFindsTheWindowNextTimeAsItWas() throws TimeoutException {
    Application application = start(NOBODY);
    robot.interact(
        () -> {
          stage.setWidth(1111);
          stage.setHeight(777);
        });
    FxToolkit.cleanupApplication(application);
    Preferences kept = kept();
    assertThat(kept.number("width", 0)).isEqualTo(1111);
    assertThat(kept.number("height", 0)).isEqualTo(777);
  }

  @Test
  void whatIsNoAddressIsSaidAndNotKept() throws TimeoutException {
    Application application = start("the library");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> answer().startsWith("This is no address."));
    FxToolkit.cleanupApplication(application);
    assertThat(kept().get("server")).isEmpty();
  }

  private String answer() {
    return robot.lookup(Named.as("#answer")).<Label>queryAs(Label.class).getText();
  }

  private Preferences kept() {
    return new Preferences(folder, new ManualBackground());
  }
}
