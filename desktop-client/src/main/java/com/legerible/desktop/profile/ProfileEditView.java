package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The dialog in which readers change their name and address. */
final class ProfileEditView {
  private final OwnDataViewModel model;
  private final Words words;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private TextField editName;
  @FXML private TextField street;
  @FXML private TextField postcode;
  @FXML private TextField city;
  @FXML private TextField country;
  @FXML private Label nameFault;
  @FXML private Label fault;

  ProfileEditView(OwnDataViewModel model, Ambience ambience, Window owner) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    Profile profile = model.profile().get();
    if (profile != null) {
      editName.setText(profile.name());
      street.setText(profile.address().street());
      postcode.setText(profile.address().postcode());
      city.setText(profile.address().city());
      country.setText(profile.address().country());
    }
    stage = Dialogs.open(root, words.say("profile.edit"), ambience, owner);
  }

  void open() {
    stage.show();
    editName.requestFocus();
  }

  @FXML
  void save() {
    String name = editName.getText().strip();
    nameFault.setText(name.isEmpty() ? words.say("profile.noName") : "");
    if (!name.isEmpty()) {
      Address address =
          new Address(
              street.getText().strip(),
              postcode.getText().strip(),
              city.getText().strip(),
              country.getText().strip());
      model.change(
          new ProfileChange(name, address),
          stage::close,
          cause -> fault.setText(words.explain(cause)));
    }
  }

  @FXML
  void cancel() {
    stage.close();
  }
}
