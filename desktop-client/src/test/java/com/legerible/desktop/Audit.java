package com.legerible.desktop;

import com.legerible.desktop.fxml.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Looks over everything on a screen for what somebody could not read, hear or reach. */
final class Audit {
  int controls;
  int texts;
  final List<String> nameless = new ArrayList<>();
  final List<String> cutOff = new ArrayList<>();

  /** What stands on a screen of the marked language and in no bundle. */
  final List<String> foreign = new ArrayList<>();

  private final Data data;

  Audit(Data data) {
    this.data = data;
  }

  /**
   * What readers, books and the like are called: that may be cut off and is in no bundle.
   *
   * @param names may be a part of what is shown
   * @param whole are all that is shown in their place
   */
  record Data(Set<String> names, Set<String> whole) {
    boolean isIn(String text) {
      return whole.contains(text) || names.stream().anyMatch(text::contains);
    }
  }

  List<String> findings() {
    return Stream.of(nameless, cutOff).flatMap(List::stream).toList();
  }

  /** Keeps the numbers for whoever wants to read them. */
  void writeDown(String what) throws IOException {
    Path file = Path.of("target", "audit", what + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, controls + " controls, " + texts + " texts, " + findings().size() + " findings\n");
  }

  /** Looks at a node and everything in it that is shown. */
  void look(Node node, String where) {
    if (!node.isVisible()) {
      return;
    }
    sayings(node).filter(this::isForeign).forEach(text -> foreign.add(where + ": " + text));
    if (!(node instanceof TableCell)) {
      judge(node, where);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, where));
    }
  }

  private void judge(Node node, String where) {
    if (node.isFocusTraversable() && !node.isDisabled()) {
      controls++;
      if (name(node).isBlank()) {
        nameless.add(where + ": " + describe(node));
      }
    }
    // Headings of columns are made wider by who wants to read more of one.
    boolean heading = inside(node, "column-header");
    if (node instanceof Labeled label && !heading && !inside(node, "table-cell")) {
      judge(label, where);
    }
    if (node instanceof TextInputControl field && promptIsCutOff(field)) {
      cutOff.add(where + ": the prompt “" + field.getPromptText() + "”");
    }
  }

  private void judge(Labeled label, String where) {
    String wanted = label.getText();
    if (wanted == null || wanted.isBlank() || label.getWidth() == 0) {
      return;
    }
    texts++;
    if (!data.isIn(wanted) && (isCutOff(label, wanted) || isBeyondTheEdge(label))) {
      cutOff.add(where + ": " + describe(label));
    }
  }

  private static boolean isCutOff(Labeled label, String wanted) {
    return label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(child -> ((Text) child).getText())
        .anyMatch(shown -> !shown.equals(wanted) && shown.contains("..."));
  }

  private static boolean isBeyondTheEdge(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")) {
        return false;
      }
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinX() < -1
        || bounds.getMinY() < -1
        || bounds.getMaxX() > node.getScene().getWidth() + 1
        || bounds.getMaxY() > node.getScene().getHeight() + 1;
  }

  private static boolean promptIsCutOff(TextInputControl field) {
    String prompt = field.getPromptText();
    if (prompt == null || prompt.isBlank() || !field.getText().isEmpty()) {
      return false;
    }
    Text measured = new Text(prompt);
    measured.setFont(field.getFont());
    Node left = field.lookup(".left-pane");
    double beside = left instanceof Region region ? region.getWidth() : 0;
    double room =
        field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight() - beside;
    return measured.getLayoutBounds().getWidth() > room + 1;
  }

  private static boolean inside(Node node, String style) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(style)) {
        return true;
      }
    }
    return false;
  }

  /** Everything that a node shows or says. */
  private static Stream<String> sayings(Node node) {
    List<String> found = new ArrayList<>();
    found.add(node.getAccessibleText());
    found.add(node.getAccessibleHelp());
    if (node instanceof Labeled labeled) {
      found.add(labeled.getText());
    }
    if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
      found.add(text.getText());
    }
    if (node instanceof TextInputControl field) {
      found.add(field.getPromptText());
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      found.add(control.getTooltip().getText());
    }
    if (node instanceof TableView<?> table) {
      table.getColumns().forEach(column -> found.add(column.getText()));
    }
    if (node instanceof MenuBar bar) {
      bar.getMenus().forEach(menu -> collect(menu, found));
    }
    if (node instanceof MenuButton button) {
      button.getItems().forEach(item -> collect(item, found));
    }
    return found.stream().filter(text -> text != null && !text.isBlank());
  }

  private static void collect(MenuItem item, List<String> into) {
    into.add(item.getText());
    if (item instanceof Menu menu) {
      menu.getItems().forEach(inner -> collect(inner, into));
    }
  }

  /** A single letter is a key, and no word. */
  private boolean isForeign(String text) {
    String rest = Vocabulary.unmarked(text);
    return rest.codePoints().filter(Character::isLetter).count() > 1 && !data.isIn(rest);
  }

  private static String name(Node node) {
    String accessible = node.getAccessibleText();
    if (accessible != null && !accessible.isBlank()) {
      return accessible;
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static String describe(Node node) {
    String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    return node.getClass().getSimpleName() + " #" + Names.of(node) + text;
  }
}
