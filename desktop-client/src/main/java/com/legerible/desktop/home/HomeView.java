package com.legerible.desktop.home;

import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.live.BadgeWords;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.topten.RankingBoard;
import com.legerible.desktop.words.Words;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page with the live top ten. */
public final class HomeView implements View {
  private final HomeViewModel model;
  private final Words words;
  private final InvalidationListener news = change -> showNews();
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private Label totals;
  @FXML private ContentStates states;
  @FXML private StackPane board;
  @FXML private HBox ticker;
  @FXML private Label justIn;

  public HomeView(HomeViewModel model, Words words, Appearance appearance) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    RankingBoard ranking = new RankingBoard(words);
    ranking.setId("topTen");
    ranking.calm().bind(appearance.calm());
    board.getChildren().add(ranking);
    states.onRetry(model::load);
    model.justIn().addListener(news);
    showNews();
    watching =
        Subscription.combine(
            model.ranking().subscribe(ranking::show),
            model.totals().subscribe(this::show),
            model.failure().subscribe(this::explain),
            model.state().subscribe(states::show));
  }

  private void explain(@Nullable Throwable cause) {
    states.explain(cause == null ? "" : words.explain(cause));
  }

  private void show(@Nullable Totals now) {
    totals.setText(now == null ? "" : BadgeWords.totals(words, now));
  }

  private void showNews() {
    ticker.setVisible(!model.justIn().isEmpty());
    justIn.setText(
        model.justIn().stream()
            .map(item -> words.say("home.justIn." + item.kind().name(), item.title()))
            .collect(Collectors.joining("   ·   ")));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.justIn().removeListener(news);
  }
}
