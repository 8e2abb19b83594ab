package com.legerible.desktop.lending;

import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The loans that wait for the library, and those that it refused. */
public final class WaitingLoansView {
  private final LoanQueue queue;
  private final Stage stage;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private TableView<WaitingLoan> waitingTable;
  @FXML private TableColumn<WaitingLoan, String> since;
  @FXML private TableColumn<WaitingLoan, String> title;
  @FXML private TableColumn<WaitingLoan, String> stand;
  @FXML private Button removeWaiting;

  public WaitingLoansView(LoanQueue queue, Ambience ambience, Window owner) {
    this.queue = queue;
    Words words = ambience.words();
    Fxml.load(this, words);
    since.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(words.dateAndTime(row.getValue().since())));
    title.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().title()));
    stand.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                Objects.requireNonNullElse(row.getValue().refused(), words.say("waiting.waits"))));
    waitingTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    waitingTable.setItems(queue.waiting());
    watching =
        waitingTable
            .getSelectionModel()
            .selectedItemProperty()
            .subscribe(chosen -> removeWaiting.setDisable(chosen == null));
    stage = Dialogs.open(root, words.say("waiting.title"), ambience, owner);
    stage.setOnHidden(event -> watching.unsubscribe());
  }

  public void open() {
    stage.show();
  }

  @FXML
  void remove() {
    queue.remove(waitingTable.getSelectionModel().getSelectedItem());
  }

  @FXML
  void send() {
    queue.send();
  }

  @FXML
  void close() {
    stage.close();
  }
}
