package com.legerible.desktop.files;

import com.legerible.desktop.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a file is to be written. */
public final class SaveTo {
  private SaveTo() {}

  /** The key says how the file is called when nobody names it otherwise. */
  public static void ask(Words words, Window owner, String key, Consumer<Path> save) {
    FileChooser chooser = new FileChooser();
    String name = words.say(key);
    chooser.setInitialFileName(name);
    String kind = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, kind));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      save.accept(chosen.toPath());
    }
  }
}
