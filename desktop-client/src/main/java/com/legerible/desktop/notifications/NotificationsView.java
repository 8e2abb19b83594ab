package com.legerible.desktop.notifications;

import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The dialog that asks whether, and when, somebody wants to be told something. */
public final class NotificationsView {
  private static final int HOURS = 24;

  private final Stage stage;
  @FXML private VBox root;
  @FXML private CheckBox wanted;
  @FXML private ComboBox<Integer> quietFrom;
  @FXML private ComboBox<Integer> quietTo;

  public NotificationsView(NotificationsViewModel model, Ambience ambience, Window owner) {
    Fxml.load(this, ambience.words());
    wanted.selectedProperty().bindBidirectional(model.wanted());
    quietFrom.getItems().setAll(IntStream.range(0, HOURS).boxed().toList());
    quietTo.getItems().setAll(IntStream.range(0, HOURS).boxed().toList());
    quietFrom.setValue(model.quietFrom().get());
    quietTo.setValue(model.quietTo().get());
    quietFrom.setOnAction(event -> model.quietFrom().set(quietFrom.getValue()));
    quietTo.setOnAction(event -> model.quietTo().set(quietTo.getValue()));
    stage = Dialogs.open(root, ambience.words().say("notifications.title"), ambience, owner);
    stage.setOnHidden(event -> wanted.selectedProperty().unbindBidirectional(model.wanted()));
  }

  public void open() {
    stage.show();
  }

  @FXML
  void close() {
    stage.close();
  }
}
