package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A recommended book with a drawn cover, and why it is recommended. */
final class RecommendationCard {
  private static final int COVERS = 8;

  private final Words words;
  @FXML private HBox root;
  @FXML private VBox cover;
  @FXML private Label coverTitle;
  @FXML private Label coverAuthor;
  @FXML private Label title;
  @FXML private Label authors;
  @FXML private Label reason;
  @FXML private Button loan;

  RecommendationCard(ProfileViewModel model, Words words, Recommendation recommendation) {
    this.words = words;
    Fxml.load(this, words);
    Book book = recommendation.book();
    root.setId("recommendation-" + book.id());
    cover.getStyleClass().add("cover-" + Math.floorMod(book.id() * 5, COVERS));
    coverTitle.setText(book.title());
    coverAuthor.setText(book.authors().isEmpty() ? "" : book.authors().get(0));
    title.setText(book.title());
    authors.setText(words.list(book.authors()));
    reason.setText(say(recommendation));
    // The title in the reason may be longer than the card.
    reason.setTooltip(new Tooltip(reason.getText()));
    loan.setId("loan-recommendation-" + book.id());
    loan.setAccessibleText(words.say("loan.title", book.title()));
    loan.setOnAction(event -> model.loan(book));
    loan.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.underWay().contains(book.id()), model.underWay()));
  }

  private String say(Recommendation recommendation) {
    Recommendation.Because because = recommendation.because();
    if (because == null) {
      return words.say("reason." + recommendation.reason());
    }
    return words.say("reason.because", because.title(), recommendation.sharedReaders());
  }

  Node root() {
    return root;
  }
}
