package com.legerible.desktop;

import static com.legerible.desktop.fakes.Samples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Profile;
import com.legerible.desktop.paging.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class ReadersPageTest {
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
    desktop.library.readers.addAll(List.of(profile(20), profile(23)));
    desktop.signIn("benni");
    desktop.click("#navReaders");
    desktop.await(() -> shows(profile(20)));
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void nothingIsDoneToAReaderWhoIsNoLongerFound() {
    select(1);
    desktop.await(() -> !isDisabled("#removeReader") && !isDisabled("#editReader"));
    search("Reader 23");
    desktop.await(() -> shows(profile(23)) && !shows(profile(20)));
    desktop.await(() -> isDisabled("#removeReader") && isDisabled("#editReader"));
  }

  @Test
  void whoIsFoundByTheNextSearchTooStaysSelected() {
    select(1);
    search("Reader 2");
    desktop.await(() -> shows(profile(20)) && !shows(profile(7)));
    desktop.await(() -> new Slot<>(profile(20)).equals(selected()));
    assertThat(isDisabled("#removeReader")).isFalse();
  }

  @Test
  void whoRemovesAReaderIsAskedByName() {
    select(1);
    desktop.click("#removeReader");
    desktop.await(() -> isRead("Remove the account of Reader 20 (reader20)"));
  }

  private void select(int row) {
    desktop.onScreen(() -> table().getSelectionModel().clearAndSelect(row));
  }

  private void search(String words) {
    desktop.onScreen(() -> ((TextInputControl) desktop.find("#readerSearch")).setText(words));
  }

  private boolean shows(Profile reader) {
    boolean[] shown = new boolean[1];
    desktop.onScreen(
        () -> shown[0] = table() != null && table().getItems().contains(new Slot<>(reader)));
    return shown[0];
  }

  private Object selected() {
    return table().getSelectionModel().getSelectedItem();
  }

  private boolean isRead(String text) {
    return desktop.robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .anyMatch(label -> text.equals(label.getText()));
  }

  private boolean isDisabled(String query) {
    return desktop.find(query).isDisabled();
  }

  private TableView<?> table() {
    return (TableView<?>) desktop.find("#readersTable");
  }
}
