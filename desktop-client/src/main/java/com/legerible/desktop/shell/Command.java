package com.legerible.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Something that a menu does, for those who rather type than search in menus.
 *
 * @param text as in the menu, after the menu's own name where that is needed
 * @param keys the shortcut as a person reads it; absent where there is none
 */
record Command(String text, @Nullable String keys, Runnable action) {

  /** What these menus can do right now. */
  static List<Command> of(List<Menu> menus) {
    List<Command> found = new ArrayList<>();
    menus.forEach(menu -> collect(menu, "", found));
    return found;
  }

  private static void collect(Menu menu, String prefix, List<Command> into) {
    if (!menu.isVisible()) {
      return;
    }
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        collect(inner, inner.getText() + ": ", into);
      } else if (isUsable(item)) {
        into.add(new Command(prefix + item.getText(), keys(item), () -> choose(item)));
      }
    }
  }

  private static boolean isUsable(MenuItem item) {
    return !(item instanceof SeparatorMenuItem) && item.isVisible() && !item.isDisable();
  }

  private static @Nullable String keys(MenuItem item) {
    return item.getAccelerator() == null ? null : item.getAccelerator().getDisplayText();
  }

  private static void choose(MenuItem item) {
    if (item instanceof javafx.scene.control.CheckMenuItem check) {
      check.setSelected(!check.isSelected());
    } else if (item instanceof javafx.scene.control.RadioMenuItem radio) {
      radio.setSelected(true);
    }
    item.fire();
  }
}
