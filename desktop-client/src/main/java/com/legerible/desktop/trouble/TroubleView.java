package com.legerible.desktop.trouble;

import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The one dialog for what nobody expected: a sentence, and details that can be copied. */
public final class TroubleView {
  private final Stage stage = new Stage();
  @FXML private VBox root;
  @FXML private Label sentence;
  @FXML private TextArea details;

  TroubleView(Throwable cause, Words words, Appearance appearance) {
    Fxml.load(this, words);
    sentence.setText(words.explain(cause));
    details.setText(text(cause));
    Scene scene = new Scene(root);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.setTitle(words.say("trouble.title"));
  }

  private static String text(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
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
  void close() {
    stage.close();
  }
}
