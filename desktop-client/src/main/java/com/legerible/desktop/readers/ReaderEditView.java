package com.legerible.desktop.readers;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import com.legerible.contracts.rest.Role;
import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The dialog in which a librarian registers a reader or changes one. */
final class ReaderEditView {
  private final ReadersViewModel model;
  private final @Nullable Profile reader;
  private final Words words;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private Label dialogTitle;
  @FXML private TextField readerUserName;
  @FXML private TextField readerName;
  @FXML private TextField street;
  @FXML private TextField postcode;
  @FXML private TextField city;
  @FXML private TextField country;
  @FXML private VBox roleField;
  @FXML private ComboBox<Role> role;
  @FXML private Label passwordLabel;
  @FXML private PasswordField readerPassword;
  @FXML private Label fault;

  /** Without a reader it registers a new one. */
  ReaderEditView(
      ReadersViewModel model, @Nullable Profile reader, Ambience ambience, Window owner) {
    this.model = model;
    this.reader = reader;
    this.words = ambience.words();
    Fxml.load(this, words);
    prepareRoles();
    String title = words.say(reader == null ? "readers.register" : "readers.edit");
    dialogTitle.setText(title);
    passwordLabel.setText(words.say(reader == null ? "signin.password" : "readers.newPassword"));
    if (reader != null) {
      fill(reader);
    }
    stage = Dialogs.open(root, title, ambience, owner);
  }

  private void prepareRoles() {
    role.getItems().setAll(Role.values());
    role.setValue(Role.READER);
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Role value) {
            return value == null ? "" : words.say("role." + value);
          }

          @Override
          public Role fromString(String text) {
            return Role.READER;
          }
        });
    roleField.setVisible(model.mayGiveRoles());
    roleField.setManaged(model.mayGiveRoles());
  }

  private void fill(Profile known) {
    readerUserName.setText(known.userName());
    readerUserName.setDisable(true);
    readerName.setText(known.name());
    street.setText(known.address().street());
    postcode.setText(known.address().postcode());
    city.setText(known.address().city());
    country.setText(known.address().country());
    role.setValue(known.role());
  }

  void open() {
    stage.show();
    (reader == null ? readerUserName : readerName).requestFocus();
  }

  @FXML
  void save() {
    String name = readerName.getText().strip();
    String userName = readerUserName.getText().strip();
    String password = readerPassword.getText();
    if (name.isEmpty() || userName.isEmpty() || (reader == null && password.isEmpty())) {
      fault.setText(words.say("readers.missing"));
    } else if (reader == null) {
      model.register(
          new NewReader(userName, name, address(), role.getValue(), password),
          stage::close,
          this::explain);
    } else {
      change(reader, name, password);
    }
  }

  private void change(Profile before, String name, String password) {
    Role given = model.mayGiveRoles() ? role.getValue() : null;
    Runnable next =
        password.isEmpty()
            ? stage::close
            : () -> model.setPassword(before, password, stage::close, this::explain);
    model.change(before, new ReaderChange(name, address(), given), next, this::explain);
  }

  private Address address() {
    return new Address(
        street.getText().strip(),
        postcode.getText().strip(),
        city.getText().strip(),
        country.getText().strip());
  }

  private void explain(Throwable cause) {
    fault.setText(words.explainInside(cause));
  }

  @FXML
  void cancel() {
    stage.close();
  }
}
