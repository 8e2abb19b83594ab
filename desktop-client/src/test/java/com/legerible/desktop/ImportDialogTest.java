package com.legerible.desktop;

import static com.legerible.desktop.fakes.Samples.imported;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Import.State;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.fakes.FakeLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class ImportDialogTest {
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
    desktop.library.refused.add(new ImportRefusal(3, "The check digit is wrong.", "Hard Land;1"));
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void aLibrarianChecksAFileTakesItInAndTakesItBack() {
    desktop.signIn("benni");
    desktop.choose("importItem");
    desktop.click("#file");
    desktop.robot.write("new-books.csv");
    desktop.library.imported = imported(State.DONE, true, 4);
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> text("#stand").startsWith("This is what would happen."));
    assertThat(List.of(text("#added"), text("#refused"))).containsExactly("3", "1");
    desktop.await(() -> !desktop.robot.lookup("The check digit is wrong.").queryAll().isEmpty());
    desktop.library.imported = imported(State.DONE, false, 4);
    desktop.await(() -> ((Button) desktop.find("#takeIn")).isDefaultButton());
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> text("#stand").equals("Imported. 4 records read."));
    assertThat(desktop.library.asked)
        .contains("check books new-books.csv", "import books new-books.csv");
    desktop.library.imported = imported(State.UNDONE, false, 4);
    desktop.onScreen(() -> desktop.find("#undoImport").requestFocus());
    desktop.robot.type(KeyCode.SPACE);
    desktop.await(() -> text("#stand").startsWith("Taken back."));
    desktop.robot.type(KeyCode.ESCAPE);
    desktop.await(() -> desktop.windows() == 1);
  }

  @Test
  void anEarlierImportIsFoundWithItsReportAndTakenBack() {
    desktop.library.earlier.add(imported(State.DONE, false, 4));
    desktop.signIn("benni");
    desktop.choose("importItem");
    desktop.await(() -> desktop.find("#tabs") != null);
    TabPane tabs = (TabPane) desktop.find("#tabs");
    desktop.onScreen(() -> tabs.getSelectionModel().select(1));
    desktop.await(() -> !desktop.robot.lookup("new-books.csv").queryAll().isEmpty());
    desktop.onScreen(
        () -> ((TableView<?>) desktop.find("#earlierTable")).getSelectionModel().selectFirst());
    desktop.click("#openReport");
    desktop.await(() -> text("#stand").equals("Imported. 4 records read."));
    desktop.await(() -> !desktop.robot.lookup(Named.as("#refusalTable")).queryAll().isEmpty());
    desktop.library.imported = imported(State.UNDONE, false, 4);
    desktop.click("#undoImport");
    desktop.await(() -> text("#stand").startsWith("Taken back."));
  }

  @Test
  void aReasonHasAsManyLinesAsItNeeds() {
    String reason = "The check digit is wrong, and nobody knows which book is meant. ".repeat(4);
    desktop.library.refused.set(0, new ImportRefusal(3, reason, "Hard Land;1"));
    desktop.signIn("benni");
    desktop.choose("importItem");
    desktop.click("#file");
    desktop.robot.write("new-books.csv");
    desktop.library.imported = imported(State.DONE, true, 4);
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> height(reason) > 3 * height("Hard Land;1"));
  }

  private double height(String text) {
    return desktop
        .robot
        .lookup(node -> node instanceof Text it && text.equals(it.getText()))
        .queryAll()
        .stream()
        .mapToDouble(node -> node.getLayoutBounds().getHeight())
        .max()
        .orElse(0);
  }

  @Test
  void aFileThatTheApplicationWasOpenedWithIsOfferedToLibrarians() throws Exception {
    desktop.close();
    desktop = new OpenDesktop(folder, Path.of("/tmp/new-books.mrc"));
    desktop.await(() -> desktop.find("#userName") != null);
    desktop.robot.clickOn(desktop.find("#userName")).write("benni");
    desktop.robot.clickOn(desktop.find("#password")).write("1234").type(KeyCode.ENTER);
    desktop.await(
        () ->
            desktop.find("#file") instanceof TextField file
                && file.getText().equals("/tmp/new-books.mrc"));
  }

  @Test
  void aReaderIsToldThatOnlyLibrariansImport() throws Exception {
    desktop.close();
    desktop = new OpenDesktop(folder, Path.of("/tmp/new-books.mrc"));
    desktop.await(() -> desktop.find("#userName") != null);
    desktop.robot.clickOn(desktop.find("#userName")).write("nadia");
    desktop.robot.clickOn(desktop.find("#password")).write("1234").type(KeyCode.ENTER);
    desktop.await(
        () -> !desktop.robot.lookup("Only librarians import files.").queryAll().isEmpty());
    assertThat(desktop.find("#file")).isNull();
  }

  @Test
  void whatTheLibrarySaysOfAFileStandsInTheDialog() {
    desktop.signIn("benni");
    desktop.choose("importItem");
    desktop.click("#file");
    assertThat(desktop.find("#checkFile").isDisabled()).isTrue();
    desktop.robot.write("book.pdf");
    desktop.library.failures.add(FakeLibrary.refused(415));
    desktop.click("#checkFile");
    desktop.await(() -> text("#fault").equals("Because."));
    assertThat(desktop.find("#counts")).isNull();
  }

  @Test
  void librariansImportAndOnlyAdminsSimulate() {
    Menu admin = ((MenuBar) desktop.find("#menuBar")).getMenus().get(2);
    desktop.choose("importItem");
    desktop.choose("simulateItem");
    desktop.signIn("benni");
    assertThat(desktop.windows()).isEqualTo(1);
    assertThat(desktop.library.asked).doesNotContain("simulate 50");
    desktop.await(admin::isVisible);
    assertThat(shown(admin)).containsExactly("importItem");
    desktop.signOut();
    desktop.await(() -> !admin.isVisible());
  }

  private static List<String> shown(Menu menu) {
    return menu.getItems().stream()
        .filter(item -> item.isVisible() && !(item instanceof SeparatorMenuItem))
        .map(MenuItem::getId)
        .toList();
  }

  private String text(String query) {
    Node node = desktop.find(query);
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }
}
