package com.legerible.desktop.profile;

import com.legerible.contracts.rest.PasswordChange;
import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The dialog in which readers choose another password. */
final class PasswordView {
  private final OwnDataViewModel model;
  private final Words words;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private PasswordField currentPassword;
  @FXML private PasswordField newPassword;
  @FXML private PasswordField repeatPassword;
  @FXML private Label newFault;
  @FXML private Label fault;

  PasswordView(OwnDataViewModel model, Ambience ambience, Window owner) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    stage = Dialogs.open(root, words.say("password.title"), ambience, owner);
  }

  void open() {
    stage.show();
    currentPassword.requestFocus();
  }

  @FXML
  void save() {
    String wanted = newPassword.getText();
    String wrong = wrong(wanted);
    newFault.setText(wrong);
    if (wrong.isEmpty()) {
      model.changePassword(
          new PasswordChange(currentPassword.getText(), wanted),
          stage::close,
          cause -> fault.setText(words.explainInside(cause)));
    }
  }

  private String wrong(String wanted) {
    if (wanted.isEmpty()) {
      return words.say("password.none");
    }
    return wanted.equals(repeatPassword.getText()) ? "" : words.say("password.different");
  }

  @FXML
  void cancel() {
    stage.close();
  }
}
