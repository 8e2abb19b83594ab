package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Privacy;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.words.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the library may do with the reader's loans, each choice with what it means. */
final class PrivacyChoices {
  private final Map<Privacy, RadioButton> buttons = new EnumMap<>(Privacy.class);

  PrivacyChoices(VBox place, Words words, Consumer<Privacy> choose) {
    ToggleGroup group = new ToggleGroup();
    for (Privacy each : Privacy.values()) {
      RadioButton button = new RadioButton(words.say("privacy." + each));
      Names.give(
          button,
          "privacy" + each.name().charAt(0) + each.name().substring(1).toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setOnAction(event -> choose.accept(each));
      Label meaning = new Label(words.say("privacy." + each + ".meaning"));
      meaning.setLabelFor(button);
      meaning.getStyleClass().add("choice-meaning");
      buttons.put(each, button);
      place.getChildren().addAll(button, meaning);
    }
  }

  void show(@Nullable Privacy chosen) {
    buttons.forEach((each, button) -> button.setSelected(each == chosen));
  }
}
