package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Role;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages of the main window. */
public enum Room {
  HOME("fth-home", null),
  BOOKS("fth-book-open", null),
  PROFILE("fth-user", null),
  LOANS("fth-repeat", null),
  READERS("fth-users", Role.LIBRARIAN),
  QUALITY("fth-target", Role.LIBRARIAN),
  PIPELINE("fth-activity", Role.ADMIN),
  AUDIT("fth-list", Role.ADMIN);

  private final String icon;
  private final @Nullable Role role;

  Room(String icon, @Nullable Role role) {
    this.icon = icon;
    this.role = role;
  }

  String icon() {
    return icon;
  }

  /** Who may enter; absent where anyone may. */
  @Nullable Role role() {
    return role;
  }

  /** The name as the first part of an id: {@code home}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Room named(String name) {
    return Arrays.stream(values())
        .filter(room -> room.name().equals(name))
        .findFirst()
        .orElse(HOME);
  }
}
