package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.background.FxBackground;
import com.legerible.desktop.client.Doorbell;
import com.legerible.desktop.connect.ConnectView;
import com.legerible.desktop.connect.ConnectViewModel;
import com.legerible.desktop.connect.LocalStack;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ConnectScreenTest {
  private static final String NOBODY = "http://127.0.0.1:1";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final FxBackground background = new FxBackground();
  private final AtomicInteger back = new AtomicInteger();
  private ConnectView view;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.interact(view::close);
    FxToolkit.cleanupStages();
    background.close();
  }

  private Scene open(String language, String size, Runnable wayBack) throws TimeoutException {
    return open(language, size, null, wayBack);
  }

  private Scene open(String language, String size, LocalStack localStack, Runnable wayBack)
      throws TimeoutException {
    Preferences preferences = new Preferences(folder, background);
    preferences.set("language", language);
    preferences.set("textSize", size);
    var ambience = Chosen.from(preferences);
    Stage stage = FxToolkit.registerStage(Stage::new);
    return FxToolkit.setupFixture(
        () -> {
          view =
              new ConnectView(
                  new ConnectViewModel(
                      new Doorbell(background.workers()),
                      localStack,
                      background,
                      NOBODY,
                      server -> {},
                      wayBack),
                  ambience.words());
          Scene scene = new Scene(view.root(), 960, 600);
          ambience.appearance().dress(scene);
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          return scene;
        });
  }

  @Test
  void whoWasInALibraryGoesBackToItThoughItDoesNotAnswer() throws TimeoutException {
    open("en", "USUAL", back::incrementAndGet);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> answer().startsWith("The computer is there"));
    assertThat(robot.lookup(Named.as("#connectButton")).query().isDisabled()).isTrue();
    robot.type(KeyCode.ESCAPE);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> back.get() == 1);
  }

  @Test
  void atTheFirstStartThereIsNoWayBack() throws TimeoutException {
    open("en", "USUAL", null);
    assertThat(robot.lookup(Named.as("#goBackButton")).query().isVisible()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/java", "there/is/no/such/program"})
  void aLibraryThatDoesNotStartHereSaysWhereToLookAndCanBeTriedAgain(String launcher)
      throws TimeoutException {
    // Java knows no class of that name, and ends.
    Path program = Path.of(System.getProperty("java.home")).resolve(launcher);
    Path said = folder.resolve("local-library.log");
    open("en", "LARGEST", new LocalStack(program, said), null);
    for (int i = 0; i < 2; i++) {
      Node button = robot.lookup(Named.as("#tryHereButton")).query();
      robot.interact(() -> ((Button) button).fire());
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !button.isDisabled());
      assertThat(text("#tryHereText"))
          .startsWith("The library has not started.")
          .contains(said.toString());
      assertThat(said).isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everythingHasANameAndNothingIsCutOff(String language) throws TimeoutException {
    Scene scene = open(language, "LARGEST", back::incrementAndGet);
    String asking = new Words(Locale.forLanguageTag(language)).say("connect.asking");
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !answer().equals(asking));
    Audit audit = new Audit(KnownData.of(new FakeLibrary()));
    robot.interact(() -> audit.look(scene.getRoot(), "connect-" + language));
    assertThat(audit.controls).isGreaterThan(1);
    assertThat(audit.findings()).isEmpty();
  }

  private String answer() {
    return text("#answer");
  }

  private String text(String query) {
    return robot.lookup(Named.as(query)).<Label>queryAs(Label.class).getText();
  }
}
