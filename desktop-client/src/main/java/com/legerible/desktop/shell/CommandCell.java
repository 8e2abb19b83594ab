package com.legerible.desktop.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A command with its shortcut at the right. */
final class CommandCell extends ListCell<Command> {
  private final Label name = new Label();
  private final Label keys = new Label();
  private final HBox line;

  CommandCell() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    keys.getStyleClass().add("shortcut");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(name, between, keys);
    line.getStyleClass().add("command");
    // No wider than the list, so that long titles end in an ellipsis and the shortcut stays.
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    if (empty || command == null) {
      setGraphic(null);
      setText(null);
    } else {
      name.setText(command.text());
      keys.setText(command.keys() == null ? "" : command.keys());
      setText(command.text());
      setGraphic(line);
    }
  }
}
