package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.words.Words;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The list of all imports, each of which leads to its report. */
final class EarlierImportsView implements View {
  private final ImportViewModel model;
  private final Consumer<Import> open;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private RowsPane<Import> list;
  @FXML private TableColumn<Slot<Import>, String> startedAt;
  @FXML private TableColumn<Slot<Import>, String> fileName;
  @FXML private TableColumn<Slot<Import>, String> outcome;
  @FXML private TableColumn<Slot<Import>, String> added;
  @FXML private TableColumn<Slot<Import>, String> refused;
  @FXML private Button openReport;

  EarlierImportsView(ImportViewModel model, Ambience ambience, Consumer<Import> open) {
    this.model = model;
    this.open = open;
    Words words = ambience.words();
    Fxml.load(this, words);
    Columns.text(startedAt, one -> words.dateAndTime(one.startedAt()));
    Columns.text(fileName, one -> Objects.requireNonNullElse(one.fileName(), ""));
    Columns.text(outcome, one -> words.say("import.outcome." + ImportStand.of(false, one)));
    Columns.text(added, one -> words.number(one.added()));
    Columns.text(refused, one -> words.number(one.refused()));
    list.show(model.earlier(), ambience, Import::id);
    list.onEnter(open);
    watching = list.selected().subscribe(one -> openReport.setDisable(one == null));
  }

  @FXML
  void openReport() {
    Import chosen = list.selected().get();
    if (chosen != null) {
      open.accept(chosen);
    }
  }

  @Override
  public void shown() {
    model.loadEarlier();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    list.close();
  }
}
