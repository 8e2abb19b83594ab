package com.legerible.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/** Looks over everything on a screen for what somebody could not read, hear or reach. */
final class Audit {
  int controls;
  final List<String> nameless = new ArrayList<>();
  final List<String> cutOff = new ArrayList<>();

  /** Looks at a node and everything in it that is shown. */
  void look(Node node, String where) {
    if (!node.isVisible() || node instanceof TableCell) {
      return;
    }
    if (node.isFocusTraversable() && !node.isDisabled()) {
      controls++;
      if (name(node).isBlank()) {
        nameless.add(where + ": " + describe(node));
      }
    }
    if (node instanceof ButtonBase button && isCutOff(button)) {
      cutOff.add(where + ": " + describe(node));
    }
    if (node instanceof Labeled label && isHeading(label) && isCutOff(label)) {
      cutOff.add(where + ": " + describe(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, where));
    }
  }

  /** Headings of columns are not among them: who wants to read more of one makes it wider. */
  private static boolean isHeading(Node node) {
    return List.of("page-title", "section-title", "state-title").stream()
        .anyMatch(node.getStyleClass()::contains);
  }

  private static String name(Node node) {
    String accessible = node.getAccessibleText();
    if (accessible != null && !accessible.isBlank()) {
      return accessible;
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static boolean isCutOff(Labeled label) {
    String wanted = label.getText();
    if (wanted == null || wanted.isBlank() || label.getWidth() == 0) {
      return false;
    }
    return label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(child -> ((Text) child).getText())
        .anyMatch(shown -> !shown.equals(wanted) && shown.contains("..."));
  }

  private static String describe(Node node) {
    String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    return node.getClass().getSimpleName() + " #" + node.getId() + text;
  }
}
