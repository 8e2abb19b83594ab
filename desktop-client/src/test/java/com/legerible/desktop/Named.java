package com.legerible.desktop;

import com.legerible.desktop.fxml.Names;
import java.util.function.Predicate;
import javafx.scene.Node;

/** Finds nodes by what they are called, as in {@code #search}, or by how they look. */
final class Named {
  private Named() {}

  static Predicate<Node> as(String query) {
    String word = query.substring(1);
    return query.startsWith("#")
        ? node -> word.equals(Names.of(node))
        : node -> node.getStyleClass().contains(word);
  }
}
