package com.legerible.desktop.shell;

import com.legerible.desktop.fxml.View;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The pages that were built so far; each is built when it is first asked for. */
final class Pages {
  private final Function<Room, View> build;
  private final Map<Room, View> built = new EnumMap<>(Room.class);

  Pages(Function<Room, View> build) {
    this.build = build;
  }

  View at(Room room) {
    return built.computeIfAbsent(room, build);
  }

  boolean isBuilt(Room room) {
    return built.containsKey(room);
  }

  void close() {
    built.values().forEach(View::close);
  }
}
