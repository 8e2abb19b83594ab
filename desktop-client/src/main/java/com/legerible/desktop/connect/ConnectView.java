package com.legerible.desktop.connect;

import com.legerible.desktop.client.Doorbell;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Asks which library, and says at once whether one answers. */
public final class ConnectView implements View {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final ConnectViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private StackPane root;
  @FXML private TextField address;
  @FXML private Label answer;
  @FXML private Button connectButton;
  @FXML private Button goBackButton;
  @FXML private VBox tryHere;
  @FXML private Button tryHereButton;
  @FXML private Label tryHereText;

  public ConnectView(ConnectViewModel model, Words words) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    address.textProperty().bindBidirectional(model.address());
    goBackButton.setVisible(model.canGoBack());
    goBackButton.setManaged(model.canGoBack());
    tryHere.setVisible(model.canTryHere());
    tryHere.setManaged(model.canTryHere());
    tryHereButton.disableProperty().bind(model.starting());
    watching =
        Subscription.combine(
            model.answer().subscribe(this::show), model.starting().subscribe(this::showStarting));
  }

  private void show(Doorbell.@Nullable Answer now) {
    answer.setText(words.say(now == null ? "connect.asking" : "connect." + now));
    answer.pseudoClassStateChanged(GOOD, model.canConnect());
    connectButton.setDisable(!model.canConnect());
  }

  private void showStarting(boolean starting) {
    Path said = model.notStarted().get();
    if (starting) {
      tryHereText.setText(words.say("connect.here.starting"));
    } else if (said == null) {
      tryHereText.setText(words.say("connect.here.text"));
    } else {
      tryHereText.setText(words.say("connect.here.failed", said));
    }
  }

  @FXML
  void connect() {
    model.connect();
  }

  @FXML
  void goBack() {
    model.goBack();
  }

  @FXML
  void tryHere() {
    model.tryHere();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    model.stop();
    watching.unsubscribe();
    address.textProperty().unbindBidirectional(model.address());
  }
}
