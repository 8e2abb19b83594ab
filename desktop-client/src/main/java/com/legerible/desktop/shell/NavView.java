package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ways to the pages, at the left. */
final class NavView implements View {
  private final MainViewModel model;
  private final Map<Room, ToggleButton> ways = new EnumMap<>(Room.class);
  private final Separator beforeStaff = new Separator();
  private final VBox root = new VBox();
  private final Subscription watching;

  NavView(MainViewModel model, Words words, Consumer<Room> go) {
    this.model = model;
    root.getStyleClass().add("nav");
    ToggleGroup group = new ToggleGroup();
    for (Room room : Room.values()) {
      if (room == Room.READERS) {
        root.getChildren().add(beforeStaff);
      }
      ToggleButton way = way(room, words);
      way.setToggleGroup(group);
      way.setOnAction(event -> go.accept(room));
      ways.put(room, way);
      root.getChildren().add(way);
    }
    watching =
        Subscription.combine(
            model.user().subscribe(user -> showAllowed()), model.room().subscribe(this::mark));
  }

  private static ToggleButton way(Room room, Words words) {
    ToggleButton way = new ToggleButton(words.say("nav." + room), new FontIcon(room.icon()));
    String word = room.word();
    Names.give(way, "nav" + room.name().charAt(0) + word.substring(1));
    way.getStyleClass().add("nav-item");
    way.setMaxWidth(Double.MAX_VALUE);
    way.setTooltip(new Tooltip(words.say("nav." + room + ".hint")));
    return way;
  }

  private void showAllowed() {
    ways.forEach((room, way) -> show(way, model.mayEnter(room)));
    show(beforeStaff, model.mayEnter(Room.READERS));
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Also after a click on the way that is marked already, which would take the mark away. */
  void mark(Room room) {
    ways.forEach((each, way) -> way.setSelected(each == room));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }
}
