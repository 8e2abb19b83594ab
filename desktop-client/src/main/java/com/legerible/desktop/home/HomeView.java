package com.legerible.desktop.home;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.charts.CountLine;
import com.legerible.desktop.charts.CountUp;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.BadgeWords;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.topten.RankingBoard;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page with the live top ten. */
public final class HomeView implements View {
  private final HomeViewModel model;
  private final Words words;
  private final Appearance appearance;
  private final InvalidationListener news = change -> showNews();
  private final CountUp books;
  private final CountUp loans;
  private final CountUp readers;
  private final CountLine countLine = new CountLine();
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private HBox windows;
  @FXML private Label totalBooks;
  @FXML private Label totalLoans;
  @FXML private Label totalReaders;
  @FXML private ContentStates states;
  @FXML private StackPane board;
  @FXML private Label freshness;
  @FXML private StackPane minutes;
  @FXML private Label perMinute;
  @FXML private HBox ticker;
  @FXML private Label justIn;

  public HomeView(HomeViewModel model, Ambience ambience) {
    this.model = model;
    this.words = ambience.words();
    this.appearance = ambience.appearance();
    Fxml.load(this, words);
    books = new CountUp(count -> totalBooks.setText(words.say("totals.books", count)));
    loans = new CountUp(count -> totalLoans.setText(words.say("totals.loans", count)));
    readers = new CountUp(count -> totalReaders.setText(words.say("totals.readers", count)));
    RankingBoard ranking = new RankingBoard(words);
    Names.give(ranking, "topTen");
    ranking.calm().bind(appearance.calm());
    board.getChildren().add(ranking);
    minutes.getChildren().add(countLine);
    addWindows();
    states.onRetry(model::load);
    model.justIn().addListener(news);
    showNews();
    watching =
        Subscription.combine(
            model.ranking().subscribe(ranking::show),
            model.ranking().subscribe(now -> showFreshness()),
            model.badge().subscribe(now -> showFreshness()),
            model.totals().subscribe(this::show),
            model.loansPerMinute().subscribe(this::showMinutes),
            model.failure().subscribe(this::explain),
            model.state().subscribe(states::show));
  }

  private void addWindows() {
    ToggleGroup group = new ToggleGroup();
    for (Window each : Window.values()) {
      ToggleButton button = new ToggleButton(words.say("window." + each));
      Names.give(button, "window-" + each.word());
      button.setToggleGroup(group);
      button.setSelected(model.window().get() == each);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.window().set(each);
          });
      button.getStyleClass().add(each == Window.ALL ? "left-pill" : "center-pill");
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      windows.getChildren().add(button);
    }
    windows
        .getChildren()
        .get(Window.values().length - 1)
        .getStyleClass()
        .setAll("toggle-button", "right-pill");
  }

  private void explain(@Nullable Throwable cause) {
    states.explain(cause == null ? "" : words.explain(cause));
  }

  private void show(@Nullable Totals now) {
    if (now != null) {
      boolean calm = appearance.calm().get();
      books.aim(now.books(), calm);
      loans.aim(now.loans(), calm);
      readers.aim(now.readers(), calm);
    }
  }

  private void showFreshness() {
    Ranking ranking = model.ranking().get();
    freshness.setText(
        ranking == null || ranking.sequence() == 0
            ? ""
            : words.say(
                "home.freshness",
                words.number(ranking.throughLoan()),
                BadgeWords.say(words, of(ranking))));
  }

  /** The badge with the moment of this window's own ranking. */
  private Badge of(Ranking ranking) {
    return model.badge().get().about(ranking);
  }

  private void showMinutes(List<Integer> counts) {
    int running = counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    perMinute.setText(words.say("home.perMinute", running, most));
    countLine.show(counts, perMinute.getText());
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
