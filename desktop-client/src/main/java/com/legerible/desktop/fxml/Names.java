package com.legerible.desktop.fxml;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumnBase;

/**
 * What a node or a column is called by who looks for it. An id would say it, too, but what is worn
 * is found out anew for every id, which takes a millisecond of the screen's thread and more, and is
 * kept as long as the window.
 */
public final class Names {
  private Names() {}

  public static void give(Node node, String name) {
    node.setUserData(name);
  }

  public static String of(Node node) {
    return Objects.toString(node.getUserData(), "");
  }

  public static String of(TableColumnBase<?, ?> column) {
    return Objects.toString(column.getUserData(), "");
  }

  /** What a file calls its parts becomes the id of each, unless it is taken away again. */
  static void replaceId(Object part) {
    if (part instanceof Node node && node.getId() != null) {
      give(node, node.getId());
      node.setId(null);
    } else if (part instanceof TableColumnBase<?, ?> column && column.getId() != null) {
      column.setUserData(column.getId());
      column.setId(null);
    } else if (part instanceof Tab tab) {
      tab.setId(null);
    }
  }
}
