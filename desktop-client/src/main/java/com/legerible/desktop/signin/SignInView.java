package com.legerible.desktop.signin;

import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.signin.SignInViewModel.Fault;
import com.legerible.desktop.words.Words;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog that asks who the reader is. */
public final class SignInView {
  private final SignInViewModel model;
  private final Words words;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private TextField userName;
  @FXML private TextField password;
  @FXML private Label userNameFault;
  @FXML private Label passwordFault;
  @FXML private Button confirmSignIn;

  public SignInView(SignInViewModel model, Ambience ambience, Window owner) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    stage = Dialogs.open(root, words.say("signin"), ambience, owner);
    userName.textProperty().bindBidirectional(model.userName());
    password.textProperty().bindBidirectional(model.password());
    confirmSignIn.disableProperty().bind(model.busy());
    model.fault().subscribe(this::show);
    model.done().addListener((property, before, now) -> stage.close());
    stage.setResizable(false);
    stage.setOnCloseRequest(event -> model.cancel());
  }

  /** Opens the dialog over its owner and lets the application go on. */
  public void open() {
    stage.show();
    stage.requestFocus();
    userName.requestFocus();
  }

  private void show(@Nullable Fault fault) {
    userNameFault.setText(fault == Fault.NO_NAME ? words.say("signin.noName") : "");
    passwordFault.setText(passwordSentence(fault));
    if (fault == Fault.NO_NAME) {
      userName.requestFocus();
    } else if (fault != null) {
      password.requestFocus();
    }
  }

  private String passwordSentence(@Nullable Fault fault) {
    if (fault == Fault.NO_PASSWORD) {
      return words.say("signin.noPassword");
    }
    if (fault == Fault.NOT_KNOWN) {
      return words.say("signin.notKnown");
    }
    return fault == Fault.OTHER ? words.explain(Objects.requireNonNull(model.cause())) : "";
  }

  @FXML
  void signIn() {
    model.signIn();
  }

  @FXML
  void cancel() {
    model.cancel();
    stage.close();
  }
}
