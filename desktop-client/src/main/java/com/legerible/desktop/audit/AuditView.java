package com.legerible.desktop.audit;

import com.legerible.contracts.rest.AuditLine;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.words.Words;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;

/** The page that says who did what. */
public final class AuditView implements View {
  private final AuditViewModel model;
  @FXML private VBox root;
  @FXML private RowsPane<AuditLine> list;
  @FXML private TableColumn<Slot<AuditLine>, String> at;
  @FXML private TableColumn<Slot<AuditLine>, String> by;
  @FXML private TableColumn<Slot<AuditLine>, String> action;
  @FXML private TableColumn<Slot<AuditLine>, String> subject;
  @FXML private TableColumn<Slot<AuditLine>, String> detail;

  public AuditView(AuditViewModel model, Ambience ambience) {
    this.model = model;
    Words words = ambience.words();
    Fxml.load(this, words);
    Columns.text(at, line -> words.dateAndTime(line.at()));
    Columns.text(by, AuditLine::by);
    Columns.text(action, AuditLine::action);
    Columns.text(subject, AuditLine::subject);
    Columns.text(detail, line -> Objects.requireNonNullElse(line.detail(), ""));
    list.show(model.rows(), ambience, AuditLine::id);
  }

  @Override
  public void shown() {
    model.load();
  }

  @FXML
  void reload() {
    model.load();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    list.close();
  }
}
