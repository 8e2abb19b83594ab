package com.legerible.desktop.dialog;

import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.words.Words;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Opens dialogs that look alike and let the application go on. */
public final class Dialogs {
  private Dialogs() {}

  /** A window of its own in front of its owner. */
  public static Stage open(Parent root, String title, Ambience ambience, @Nullable Window owner) {
    Stage stage = new Stage();
    Scene scene = new Scene(root);
    ambience.appearance().dress(scene);
    stage.setScene(scene);
    stage.setTitle(title);
    if (owner != null) {
      stage.initOwner(owner);
      stage.initModality(Modality.WINDOW_MODAL);
    }
    return stage;
  }

  /**
   * Asks before something that cannot be undone; the button says the verb.
   *
   * @param about what the title names
   */
  public static void ask(
      Ambience ambience, Window owner, String key, Runnable action, Object... about) {
    Words words = ambience.words();
    ButtonType verb = new ButtonType(words.say(key + ".verb"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.say("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.NONE, words.say(key + ".text"), cancel, verb);
    question.setTitle(words.say(key + ".title", about));
    question.setHeaderText(question.getTitle());
    question.initOwner(owner);
    question.getDialogPane().getStyleClass().add("question");
    question.getDialogPane().lookupButton(verb).getStyleClass().add("danger");
    ambience.appearance().dress(question.getDialogPane());
    question.setOnHidden(
        event -> {
          if (Optional.of(verb).equals(Optional.ofNullable(question.getResult()))) {
            action.run();
          }
        });
    question.show();
  }
}
