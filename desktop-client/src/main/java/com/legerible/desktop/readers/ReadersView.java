package com.legerible.desktop.readers;

import com.legerible.contracts.rest.Profile;
import com.legerible.desktop.dialog.Dialogs;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page on which librarians look after the accounts of readers. */
public final class ReadersView implements View {
  private final ReadersViewModel model;
  private final Ambience ambience;
  private final Words words;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private Label readersTotal;
  @FXML private TextField readerSearch;
  @FXML private Button editReader;
  @FXML private Button removeReader;
  @FXML private RowsPane<Profile> list;
  @FXML private TableColumn<Slot<Profile>, String> name;
  @FXML private TableColumn<Slot<Profile>, String> userName;
  @FXML private TableColumn<Slot<Profile>, String> role;
  @FXML private TableColumn<Slot<Profile>, String> address;
  @FXML private TableColumn<Slot<Profile>, String> since;
  @FXML private TableColumn<Slot<Profile>, String> loans;

  public ReadersView(ReadersViewModel model, Ambience ambience) {
    this.model = model;
    this.ambience = ambience;
    this.words = ambience.words();
    Fxml.load(this, words);
    Columns.text(name, Profile::name);
    Columns.text(userName, Profile::userName);
    Columns.text(role, reader -> words.say("role." + reader.role()));
    Columns.text(address, reader -> reader.address().city());
    Columns.text(since, reader -> words.day(reader.memberSince()));
    Columns.text(loans, reader -> words.number(reader.loans()));
    list.show(model.rows(), ambience, Profile::id);
    list.onEnter(this::edit);
    readerSearch.textProperty().bindBidirectional(model.search());
    watching =
        Subscription.combine(
            list.selected().subscribe(this::allow),
            model.rows().total().subscribe(count -> showTotal(count.longValue())));
  }

  private void allow(@Nullable Profile chosen) {
    boolean allowed = chosen != null && model.mayChange(chosen);
    editReader.setDisable(!allowed);
    removeReader.setDisable(!allowed);
  }

  private void showTotal(long count) {
    readersTotal.setText(words.say("readers.total", count));
  }

  private void edit(Profile reader) {
    if (model.mayChange(reader)) {
      new ReaderEditView(model, reader, ambience, root.getScene().getWindow()).open();
    }
  }

  @FXML
  void register() {
    new ReaderEditView(model, null, ambience, root.getScene().getWindow()).open();
  }

  @FXML
  void edit() {
    edit(Objects.requireNonNull(list.selected().get()));
  }

  @FXML
  void remove() {
    Profile chosen = Objects.requireNonNull(list.selected().get());
    Dialogs.ask(
        ambience,
        root.getScene().getWindow(),
        "readers.remove",
        () -> {
          list.deselect();
          model.remove(chosen);
        },
        chosen.name(),
        chosen.userName());
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    readerSearch.textProperty().unbindBidirectional(model.search());
    list.close();
  }
}
