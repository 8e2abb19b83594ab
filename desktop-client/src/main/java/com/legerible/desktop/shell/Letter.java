package com.legerible.desktop.shell;

import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.words.Words;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** A few lines to read, such as what this program is. */
final class Letter {
  private Letter() {}

  static void open(Words words, Appearance appearance, Window owner, String key) {
    ButtonType close = new ButtonType(words.say("close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert letter = new Alert(Alert.AlertType.NONE, words.say(key + ".text"), close);
    letter.setTitle(words.say(key + ".title"));
    letter.setHeaderText(words.say(key + ".title"));
    letter.initOwner(owner);
    appearance.dress(letter.getDialogPane().getStylesheets());
    letter.getDialogPane().getStyleClass().add("letter");
    letter.show();
  }
}
