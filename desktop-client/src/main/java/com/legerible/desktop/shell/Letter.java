package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.words.Words;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** A few lines to read, such as what this program is; a tab in a line begins a second column. */
final class Letter {
  /** Of the height of the window that it belongs to. */
  private static final double MOST_OF_THE_HEIGHT = 0.6;

  private Letter() {}

  static Alert open(Ambience ambience, Window owner, String key, String text) {
    Words words = ambience.words();
    ButtonType close = new ButtonType(words.say("close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert letter = new Alert(Alert.AlertType.NONE, "", close);
    letter.setTitle(words.say(key + ".title"));
    GridPane grid = grid(text);
    ScrollPane page = new ScrollPane(grid);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.getStyleClass().add("letter");
    Label title = label(letter.getTitle(), "page-title");
    VBox content = new VBox(title, page);
    content.getStyleClass().add("dialog-page");
    letter.getDialogPane().setContent(content);
    letter.initOwner(owner);
    ambience.appearance().dress(letter.getDialogPane());
    makeRoom(letter, page, grid);
    letter.show();
    return letter;
  }

  /** As much as the text needs in its size, and no more than there is. */
  private static void makeRoom(Alert letter, ScrollPane page, GridPane grid) {
    letter.getDialogPane().applyCss();
    double width = grid.prefWidth(-1);
    page.setPrefViewportWidth(width);
    page.setPrefViewportHeight(
        Math.min(grid.prefHeight(width), letter.getOwner().getHeight() * MOST_OF_THE_HEIGHT));
  }

  private static GridPane grid(String text) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("letter-grid");
    List<String> lines = text.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      String line = lines.get(row);
      int tab = line.indexOf('\t');
      if (tab < 0) {
        grid.add(label(line, "letter-line"), 0, row, 2, 1);
      } else {
        Label key = label(line.substring(0, tab), "letter-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(key, 0, row);
        grid.add(label(line.substring(tab + 1), "letter-text"), 1, row);
      }
    }
    return grid;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
