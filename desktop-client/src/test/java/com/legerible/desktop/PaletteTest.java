package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class PaletteTest {
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
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void aPageIsReachedWithTheKeyboardAlone() {
    type("prof", 1);
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> desktop.find("#profileSignIn") != null);
    desktop.await(() -> desktop.find("#paletteField") == null);
  }

  @Test
  void aBookIsReachedWithTheKeyboardAlone() {
    type("dune", 1);
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(
        () ->
            desktop.find("#detailsTitle") instanceof Labeled title
                && title.getText().equals("Dune"));
  }

  @Test
  void itSaysWhenNothingFits() {
    type("xyzzy", 0);
    desktop.await(
        () ->
            desktop.find("#paletteList") instanceof ListView<?> list
                && list.getItems().isEmpty()
                && list.getPlaceholder().isVisible());
  }

  @Test
  void germanMenusNameTheGermanKeysWhichStillWork() {
    desktop.choose("germanItem");
    desktop.await(() -> menuBar().getSkin() != null && shortcuts().contains("Strg+K"));
    assertThat(shortcuts())
        .contains("Strg+Umschalt+W", "Strg+1", "F1")
        .noneMatch(keys -> keys.contains("Ctrl") || keys.contains("Shift"));
    type("dune", 1);
  }

  private MenuBar menuBar() {
    return (MenuBar) desktop.find("#menuBar");
  }

  private List<String> shortcuts() {
    return menuBar().getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .map(MenuItem::getAccelerator)
        .filter(Objects::nonNull)
        .map(KeyCombination::getDisplayText)
        .toList();
  }

  @Test
  void aClickBesideItClosesIt() {
    desktop.click("#paletteButton");
    desktop.await(() -> desktop.find("#paletteField") != null);
    desktop.robot.clickOn(desktop.find("#navLoans"));
    desktop.await(() -> desktop.find("#paletteField") == null);
  }

  private void type(String text, int atLeast) {
    desktop.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    desktop.await(() -> isFocused("#paletteField"));
    desktop.robot.write(text);
    desktop.await(() -> found() >= atLeast && found() < 5);
  }

  private int found() {
    return desktop.find("#paletteList") instanceof ListView<?> list ? list.getItems().size() : 0;
  }

  private boolean isFocused(String query) {
    Node node = desktop.find(query);
    return node != null && node.isFocused();
  }
}
