package com.legerible.desktop.fxml;

import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.words.Words;

/** What every view is built with: the language, the look, and what the person chose before. */
public record Ambience(Words words, Appearance appearance, Preferences preferences) {}
