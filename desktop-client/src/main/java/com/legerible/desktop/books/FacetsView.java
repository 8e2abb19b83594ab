package com.legerible.desktop.books;

import com.legerible.contracts.rest.Facet;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How the result spreads over languages, decades and authors; each value narrows the search. */
final class FacetsView implements View {
  private static final int DECADE = 9;

  private final BooksViewModel model;
  private final Words words;
  private final Subscription watching;
  private final Map<String, FacetGroup> known = new HashMap<>();
  @FXML private VBox root;
  @FXML private Button clearFilters;
  @FXML private VBox groups;
  @FXML private TextField fromYear;
  @FXML private TextField toYear;
  @FXML private Label yearsFault;

  FacetsView(BooksViewModel model, Words words) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    fromYear.setOnAction(event -> applyYears());
    toYear.setOnAction(event -> applyYears());
    fromYear.focusedProperty().subscribe((before, now) -> leave(now));
    toYear.focusedProperty().subscribe((before, now) -> leave(now));
    watching =
        Subscription.combine(
            model.facets().subscribe(this::show),
            model.query().subscribe(this::show),
            model.search().subscribe(typed -> allowClearing()));
  }

  private void allowClearing() {
    boolean narrowed = model.query().get().isFiltered() || !model.search().get().isBlank();
    clearFilters.setDisable(!narrowed);
  }

  private void show(BookQuery query) {
    allowClearing();
    fromYear.setText(BookWords.year(query.from()));
    toYear.setText(BookWords.year(query.to()));
  }

  private void show(List<Facet> facets) {
    List<FacetGroup> wanted = facets.stream().map(facet -> group(facet.name())).toList();
    if (!wanted.equals(groups.getChildren())) {
      groups.getChildren().setAll(wanted);
    }
    for (int i = 0; i < facets.size(); i++) {
      String name = facets.get(i).name();
      wanted.get(i).show(facets.get(i), value -> isChosen(name, value));
    }
  }

  private FacetGroup group(String name) {
    return known.computeIfAbsent(name, wanted -> new FacetGroup(wanted, words, this::choose));
  }

  private boolean isChosen(String name, String value) {
    BookQuery query = model.query().get();
    return switch (name) {
      case "language" -> value.equals(query.language());
      case "decade" -> query.from() != null && value.equals(query.from().toString());
      case "author" -> value.equals(query.author());
      default -> false;
    };
  }

  private void choose(String name, @Nullable String value) {
    switch (name) {
      case "language" -> model.narrow(query -> query.withLanguage(value));
      case "decade" -> model.narrow(query -> decade(query, value));
      case "author" -> model.narrow(query -> query.withAuthor(value));
      default -> model.load();
    }
  }

  private static BookQuery decade(BookQuery query, @Nullable String value) {
    Integer first = number(value);
    return first == null ? query.withYears(null, null) : query.withYears(first, first + DECADE);
  }

  private void leave(boolean focused) {
    if (!focused) {
      applyYears();
    }
  }

  private void applyYears() {
    Integer from = number(fromYear.getText());
    Integer to = number(toYear.getText());
    boolean wrong =
        (from == null && !fromYear.getText().isBlank())
            || (to == null && !toYear.getText().isBlank());
    yearsFault.setText(wrong ? words.say("facet.years.fault") : "");
    BookQuery other = model.query().get().withYears(from, to);
    if (!wrong && !other.equals(model.query().get())) {
      model.narrow(query -> other);
    }
  }

  /** Years before our era have a minus, as catalogues count them. */
  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.strip().matches("-?\\d{1,4}")
        ? Integer.valueOf(text.strip())
        : null;
  }

  @FXML
  void clearFilters() {
    model.clearAll();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }
}
