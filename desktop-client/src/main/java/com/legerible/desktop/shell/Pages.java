package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.View;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The pages that were opened so far; each is built when somebody first goes there. */
final class Pages {
  private final Function<Room, View> build;
  private final Map<Room, View> open = new EnumMap<>(Room.class);

  Pages(Function<Room, View> build) {
    this.build = build;
  }

  View at(Room room) {
    return open.computeIfAbsent(room, build);
  }

  void close() {
    open.values().forEach(View::close);
  }
}
