package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.desktop.covers.Cover;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.words.Words;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A recommended book with a drawn cover, and why it is recommended. */
final class RecommendationCard {
  private final Words words;
  @FXML private HBox root;
  @FXML private Cover cover;
  @FXML private Label title;
  @FXML private Label authors;
  @FXML private Label reason;
  @FXML private Button loan;
  @FXML private Button decline;

  RecommendationCard(ProfileViewModel model, Words words, Recommendation recommendation) {
    this.words = words;
    Fxml.load(this, words);
    Book book = recommendation.book();
    Names.give(root, "recommendation-" + book.id());
    cover.show(book);
    title.setText(book.title());
    authors.setText(words.list(book.authors()));
    reason.setText(say(recommendation));
    // The title in the reason may be longer than the card.
    reason.setTooltip(new Tooltip(reason.getText()));
    Names.give(loan, "loan-recommendation-" + book.id());
    loan.setAccessibleText(words.say("loan.title", book.title()));
    loan.setOnAction(event -> model.loan(book));
    loan.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.underWay().contains(book.id()), model.underWay()));
    Names.give(decline, "decline-" + book.id());
    decline.setAccessibleText(words.say("decline.title", book.title()));
    decline.setTooltip(new Tooltip(words.say("decline")));
    decline.setOnAction(event -> model.decline(book));
  }

  private String say(Recommendation recommendation) {
    Recommendation.Because because = recommendation.because();
    boolean known = words.bundle().containsKey("reason." + recommendation.reason());
    if (because == null) {
      return known ? words.say("reason." + recommendation.reason()) : "";
    }
    boolean alike = recommendation.reason() == Recommendation.Reason.ALIKE;
    return alike
        ? words.say("reason.alike", because.title())
        : words.say("reason.because", because.title(), recommendation.sharedReaders());
  }

  Node root() {
    return root;
  }
}
