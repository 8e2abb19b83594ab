package com.legerible.desktop;

import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.theme.Look;
import com.legerible.desktop.theme.TextSize;
import com.legerible.desktop.words.Words;
import java.util.Locale;

/** Language and look as they were chosen last; a new choice is remembered. */
final class Chosen {
  private Chosen() {}

  static Ambience from(Preferences preferences) {
    Words words =
        new Words(
            preferences.get("language").map(Locale::forLanguageTag).orElse(Locale.getDefault()));
    Appearance appearance =
        new Appearance(
            Look.named(preferences.get("theme").orElse("")),
            TextSize.named(preferences.get("textSize").orElse("")),
            preferences.is("calm"));
    words
        .language()
        .addListener((property, before, now) -> preferences.set("language", now.toLanguageTag()));
    appearance.look().addListener((property, before, now) -> preferences.set("theme", now));
    appearance.textSize().addListener((property, before, now) -> preferences.set("textSize", now));
    appearance.calm().addListener((property, before, now) -> preferences.set("calm", now));
    return new Ambience(words, appearance, preferences);
  }
}
