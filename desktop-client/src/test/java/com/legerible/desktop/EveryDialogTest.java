package com.legerible.desktop;

import static com.legerible.desktop.fakes.Samples.imported;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Import.State;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.fakes.RealBooks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Looks at every dialog in every language, and leaves pictures of them. */
class EveryDialogTest {
  private static final List<String> OF_MENUS =
      List.of(
          "simulation", "import", "waiting", "notifications", "shortcuts", "about", "dashboard");

  @TempDir private Path folder;
  private OpenDesktop desktop;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws TimeoutException {
    desktop = new OpenDesktop(folder);
    RealBooks.fill(desktop.library);
    desktop.stream.listener.ranking(RealBooks.ranking(desktop.library, "all", Instant.now()));
    desktop.library.imported = imported(State.DONE, true, 1_204);
    desktop.library.earlier.add(imported(State.DONE, false, 1_204));
    desktop.library.refused.add(new ImportRefusal(3, "The check digit is wrong.", "Hard Land;1"));
    desktop.calm();
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @ParameterizedTest
  @CsvSource({"english,dark,150", "german,light,150"})
  void everythingHasANameAndNothingIsCutOff(String language, String theme, String size)
      throws Exception {
    desktop.choose(language + "Item");
    desktop.choose(theme + "Item");
    desktop.choose("textSize" + size + "Item");
    String how = String.join("-", language, theme, size);
    Audit audit = look(how);
    audit.writeDown("dialogs-" + how);
    assertThat(audit.controls).isGreaterThan(25);
    assertThat(audit.findings()).isEmpty();
  }

  @Test
  void everyWordComesFromTheBundle() throws Exception {
    Vocabulary.writeMarked();
    desktop.speak(Vocabulary.MARKED);
    assertThat(look("marked").foreign).isEmpty();
  }

  private Audit look(String how) throws Exception {
    Audit audit = new Audit(KnownData.of(desktop.library));
    desktop.click("#signInButton");
    lookAtDialog(audit, "signin", how);
    desktop.signIn("susi");
    for (String name : OF_MENUS) {
      desktop.choose(name + "Item");
      if (name.equals("import")) {
        check();
        look(audit, desktop.find("#stand").getScene(), "import-report-" + how);
        turnTo(1);
        desktop.await(() -> desktop.find("#earlierTable") != null);
      }
      lookAtDialog(audit, name, how);
    }
    desktop.click("#navProfile");
    press("#editProfile");
    lookAtDialog(audit, "edit-profile", how);
    turnTo(1);
    desktop.await(() -> desktop.find("#changePassword") != null);
    look(audit, desktop.find("#changePassword").getScene(), "privacy-" + how);
    press("#changePassword");
    lookAtDialog(audit, "password", how);
    press("#forgetMe");
    lookAtDialog(audit, "forget-me", how);
    desktop.click("#navReaders");
    press("#registerReader");
    lookAtDialog(audit, "register-reader", how);
    desktop.choose("paletteItem");
    desktop.await(() -> desktop.find("#paletteField") != null);
    look(audit, desktop.find("#paletteField").getScene(), "palette-" + how);
    return audit;
  }

  private void check() {
    desktop.await(() -> desktop.find("#file") != null);
    desktop.robot.clickOn(desktop.find("#file")).write("new-books.csv").type(KeyCode.ENTER);
    desktop.await(() -> desktop.find("#refusalTable") != null);
  }

  private void turnTo(int tab) {
    desktop.await(() -> desktop.find("#tabs") != null);
    TabPane tabs = (TabPane) desktop.find("#tabs");
    desktop.onScreen(() -> tabs.getSelectionModel().select(tab));
  }

  private void press(String query) {
    desktop.await(() -> desktop.find(query) != null);
    desktop.onScreen(((Button) desktop.find(query))::fire);
  }

  private void lookAtDialog(Audit audit, String name, String how) throws Exception {
    desktop.await(() -> desktop.windows() == 2);
    Window dialog =
        Window.getWindows().stream()
            .filter(window -> window.isShowing() && window != main())
            .findFirst()
            .orElseThrow();
    look(audit, dialog.getScene(), name + "-" + how);
    desktop.onScreen(dialog::hide);
    desktop.await(() -> desktop.windows() == 1);
  }

  private Window main() {
    return desktop.find("#menuBar").getScene().getWindow();
  }

  private void look(Audit audit, Scene scene, String where) throws Exception {
    WritableImage[] taken = new WritableImage[1];
    desktop.onScreen(
        () -> {
          taken[0] = scene.snapshot(null);
          audit.look(scene.getRoot(), where);
        });
    Picture.write(taken[0], Path.of("target", "screenshots", "dialog-" + where + ".png"));
  }
}
