package com.legerible.desktop.trouble;

import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The one dialog for what nobody expected: a sentence, details that can be copied, and Retry. */
public final class TroubleView {
  private final Runnable again;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private Label sentence;
  @FXML private TextArea details;

  TroubleView(Throwable cause, Ambience ambience, Runnable again) {
    this.again = again;
    Fxml.load(this, ambience.words());
    sentence.setText(ambience.words().explain(cause));
    details.setText(new CrashReport(cause).text());
    stage = Dialogs.open(root, ambience.words().say("trouble.title"), ambience, null);
  }

  void open(Runnable closed) {
    stage.setOnHidden(event -> closed.run());
    stage.show();
  }

  @FXML
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(details.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  @FXML
  void retry() {
    stage.close();
    again.run();
  }

  @FXML
  void close() {
    stage.close();
  }
}
