package com.legerible.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.ManualBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  @TempDir private Path folder;
  private final ManualBackground background = new ManualBackground();

  @Test
  void whatWasChosenIsThereTheNextTime() {
    new Preferences(folder.resolve("new"), background).set("theme", "DARK");
    assertThat(new Preferences(folder.resolve("new"), background).get("theme")).contains("DARK");
  }

  @Test
  void theNewestChoiceIsKeptThoughItIsWrittenFirst() {
    Preferences preferences = new Preferences(folder, background);
    background.holdWork();
    preferences.set("width", 1000);
    preferences.set("width", 1200);
    preferences.set("height", 700);
    background.workBackwards();
    Preferences kept = new Preferences(folder, background);
    assertThat(kept.get("width")).contains("1200");
    assertThat(kept.get("height")).contains("700");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoObstacle() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    Preferences preferences = new Preferences(file, background);
    preferences.set("theme", "DARK");
    assertThat(preferences.get("theme")).contains("DARK");
  }

  @Test
  void aDamagedFileMeansDefaults() throws IOException {
    Files.writeString(folder.resolve("desktop.properties"), "width=\\uZZZZ");
    assertThat(new Preferences(folder, background).number("width", 1280)).isEqualTo(1280);
    Files.writeString(folder.resolve("desktop.properties"), "width=broad");
    assertThat(new Preferences(folder, background).number("width", 1280)).isEqualTo(1280);
  }
}
