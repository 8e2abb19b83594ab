package com.legerible.desktop.shell;

import com.legerible.contracts.rest.User;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The corner at the top right: the way to everything, and who is signed in. */
final class CornerView implements View {
  private final MainView main;
  private final MainViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private HBox root;
  @FXML private Button signInButton;
  @FXML private MenuButton signedInUser;

  CornerView(MainView main, MainViewModel model, Words words) {
    this.main = main;
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    watching = model.user().subscribe(this::greet);
  }

  private void greet(@Nullable User user) {
    signInButton.setVisible(user == null);
    signInButton.setManaged(user == null);
    signedInUser.setVisible(user != null);
    signedInUser.setManaged(user != null);
    if (user != null) {
      signedInUser.setText(user.name());
      signedInUser.setAccessibleText(
          words.say("reader.signedIn", user.name(), words.say("role." + user.role())));
    }
  }

  @FXML
  void openPalette() {
    main.openPalette();
  }

  @FXML
  void goToProfile() {
    main.go(Room.PROFILE);
  }

  @FXML
  void signInOrOut() {
    model.signInOrOut();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }
}
