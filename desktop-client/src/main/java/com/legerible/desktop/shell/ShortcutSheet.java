package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.Ambience;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.stage.Window;

/** All shortcuts: those of the menus, and the keys that work without a menu. */
final class ShortcutSheet {
  private ShortcutSheet() {}

  static void open(Ambience ambience, Window owner, List<Menu> menus) {
    String text =
        Command.of(menus).stream()
            .filter(command -> command.keys() != null)
            .map(command -> command.keys() + "\t" + command.text())
            .collect(Collectors.joining("\n"));
    Letter.open(ambience, owner, "shortcuts", text + "\n" + ambience.words().say("shortcuts.more"));
  }
}
