package com.legerible.desktop.shell;

import com.legerible.desktop.words.Words;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A shortcut that reads as it is written on the keyboards of a language. */
final class SpokenKeys extends KeyCombination {
  private final KeyCombination keys;
  private final String text;

  private SpokenKeys(KeyCombination keys, String text) {
    super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
    this.keys = keys;
    this.text = text;
  }

  /** The same keys; untouched where they read the same, for macOS knows only its own kind. */
  static KeyCombination of(KeyCombination keys, Words words) {
    String usual = keys.getDisplayText();
    String text =
        usual.replace("Ctrl", words.say("key.ctrl")).replace("Shift", words.say("key.shift"));
    return text.equals(usual) ? keys : new SpokenKeys(keys, text);
  }

  @Override
  public boolean match(KeyEvent event) {
    return keys.match(event);
  }

  @Override
  public String getName() {
    return keys.getName();
  }

  @Override
  public String getDisplayText() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpokenKeys spoken && spoken.keys.equals(keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }
}
