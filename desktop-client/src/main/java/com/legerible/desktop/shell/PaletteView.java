package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A field over the window that reaches every page, action and book. */
final class PaletteView implements View {
  private final PaletteViewModel model;
  private final ListChangeListener<Command> selecting = change -> selectFirst();
  private @Nullable Node focusBefore;
  @FXML private StackPane root;
  @FXML private TextField paletteField;
  @FXML private ListView<Command> paletteList;

  PaletteView(PaletteViewModel model, Words words) {
    this.model = model;
    Fxml.load(this, words);
    paletteField.textProperty().bindBidirectional(model.typed());
    paletteList.setItems(model.found());
    paletteList.setPlaceholder(new Label(words.say("palette.nothing")));
    paletteList.setCellFactory(list -> new CommandCell());
    model.found().addListener(selecting);
    paletteField.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    paletteList.setOnMouseClicked(event -> choose());
    root.setOnMousePressed(event -> closeOutside(event.getPickResult().getIntersectedNode()));
    paletteField
        .focusedProperty()
        .addListener((property, before, now) -> leave(Boolean.TRUE.equals(now)));
    hide();
  }

  void open(List<Command> commands) {
    focusBefore = root.getScene().getFocusOwner();
    model.begin(commands);
    root.setVisible(true);
    root.toFront();
    paletteField.requestFocus();
  }

  private void selectFirst() {
    if (paletteList.getSelectionModel().isEmpty()) {
      paletteList.getSelectionModel().selectFirst();
    }
  }

  private void keyPressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      dismiss();
    } else if (code == KeyCode.ENTER) {
      choose();
    } else if (code == KeyCode.DOWN) {
      paletteList.getSelectionModel().selectNext();
    } else if (code == KeyCode.UP) {
      paletteList.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    paletteList.scrollTo(Math.max(0, paletteList.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void choose() {
    Command chosen = paletteList.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      dismiss();
      chosen.action().run();
    }
  }

  private void closeOutside(@Nullable Node clicked) {
    if (clicked == root) {
      dismiss();
    }
  }

  private void leave(boolean entered) {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    if (!entered && root.isVisible() && owner != null && owner != paletteList) {
      hide();
    }
  }

  private void dismiss() {
    hide();
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }

  private void hide() {
    model.stop();
    root.setVisible(false);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    model.stop();
    model.found().removeListener(selecting);
    paletteField.textProperty().unbindBidirectional(model.typed());
  }
}
