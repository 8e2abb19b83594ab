package com.legerible.desktop.files;

import com.legerible.desktop.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks which file is to be read. */
public final class OpenFrom {
  private OpenFrom() {}

  /** The key is of the title. */
  public static void ask(Words words, Window owner, String key, Consumer<Path> open) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(key));
    File chosen = chooser.showOpenDialog(owner);
    if (chosen != null) {
      open.accept(chosen.toPath());
    }
  }

  /** Takes a file that is dropped there. */
  public static void drop(Node place, Consumer<Path> open) {
    place.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    place.setOnDragDropped(
        event -> {
          event.getDragboard().getFiles().stream()
              .findFirst()
              .ifPresent(file -> open.accept(file.toPath()));
          event.setDropCompleted(true);
          event.consume();
        });
  }
}
