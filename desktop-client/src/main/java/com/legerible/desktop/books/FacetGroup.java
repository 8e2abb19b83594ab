package com.legerible.desktop.books;

import com.legerible.contracts.rest.Facet;
import com.legerible.desktop.words.Words;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet. What is shown once is used again for every later search: new nodes would
 * all have to be styled while somebody types.
 */
final class FacetGroup extends TitledPane {
  private final String facet;
  private final Words words;
  private final BiConsumer<String, @Nullable String> choose;
  private final VBox values = new VBox();

  /** What is chosen may be nothing, which takes the filter back. */
  FacetGroup(String facet, Words words, BiConsumer<String, @Nullable String> choose) {
    this.facet = facet;
    this.words = words;
    this.choose = choose;
    String key = "facet." + facet;
    setText(words.bundle().containsKey(key) ? words.say(key) : facet);
    setContent(values);
    setAnimated(false);
    getStyleClass().add("facet");
    values.getStyleClass().add("facet-values");
  }

  void show(Facet newest, Predicate<String> chosen) {
    int shown = 0;
    for (Facet.Count count : newest.counts()) {
      FacetValue value = at(shown);
      value.show(words, text(count.value()), count.books());
      value.setSelected(chosen.test(count.value()));
      value.setOnAction(event -> choose.accept(facet, value.isSelected() ? count.value() : null));
      shown++;
    }
    for (int i = 0; i < values.getChildren().size(); i++) {
      Node value = values.getChildren().get(i);
      value.setVisible(i < shown);
      value.setManaged(i < shown);
    }
  }

  private FacetValue at(int index) {
    if (index == values.getChildren().size()) {
      values.getChildren().add(new FacetValue());
    }
    return (FacetValue) values.getChildren().get(index);
  }

  private String text(String value) {
    return switch (facet) {
      case "language" -> words.language(value);
      case "decade" -> words.say("facet.decade.value", value);
      default -> value;
    };
  }
}
