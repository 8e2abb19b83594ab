package com.legerible.desktop.dashboard;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.charts.CountLine;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.home.JustIn;
import com.legerible.desktop.home.Window;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.BadgeWords;
import com.legerible.desktop.topten.RankingBoard;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What hangs on the wall; there is nothing to click, Esc closes it. */
public final class DashboardView {
  private static final Duration PAGE = Duration.seconds(20);

  private final DashboardViewModel model;
  private final Words words;
  private final DashboardWindow window;
  private final LitScreen screen;
  private final Background background;
  private final RankingBoard ranking;
  private final CountLine small = new CountLine();
  private final CountLine large = new CountLine();
  private final InvalidationListener news = change -> showNews();
  private final Timeline ticking =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> showTime()));
  private final Timeline turning;
  private final Subscription watching;
  private Subscription following = Subscription.EMPTY;
  @FXML private VBox root;
  @FXML private StackPane board;
  @FXML private VBox numbers;
  @FXML private StackPane line;
  @FXML private StackPane largeLine;
  @FXML private Label title;
  @FXML private Label span;
  @FXML private Label clock;
  @FXML private Label dashboardEmpty;
  @FXML private Label dashboardTotals;
  @FXML private Label dashboardBadge;
  @FXML private Label perMinute;
  @FXML private Label bigLoans;
  @FXML private Label bigRest;
  @FXML private Label bigPerMinute;
  @FXML private Label bigNews;

  public DashboardView(
      DashboardViewModel model, Ambience ambience, LitScreen screen, Background background) {
    this.model = model;
    this.screen = screen;
    this.background = background;
    this.words = ambience.words();
    turning = new Timeline(new KeyFrame(PAGE, event -> model.turn()));
    Fxml.load(this, words);
    ranking = new RankingBoard(words);
    Names.give(ranking, "dashboardTopTen");
    ranking.calm().bind(ambience.appearance().calm());
    board.getChildren().add(ranking);
    line.getChildren().add(small);
    largeLine.getChildren().add(large);
    model.justIn().addListener(news);
    showNews();
    watching =
        Subscription.combine(
            model.page().subscribe(this::show),
            model.totals().subscribe(this::show),
            model.badge().subscribe(this::show),
            model.loansPerMinute().subscribe(this::showPerMinute));
    window = new DashboardWindow(root, ambience, this::stop);
  }

  /** Shows it on the whole screen. */
  public void open(boolean fullScreen) {
    showTime();
    for (Timeline each : List.of(ticking, turning)) {
      each.setCycleCount(Animation.INDEFINITE);
      each.play();
    }
    window.open(fullScreen);
    if (fullScreen) {
      background.aside(screen::begin);
    }
  }

  public boolean isOpen() {
    return window.isOpen();
  }

  public void close() {
    window.close();
  }

  private void stop() {
    background.aside(screen::end);
    ticking.stop();
    turning.stop();
    watching.unsubscribe();
    following.unsubscribe();
    model.justIn().removeListener(news);
  }

  private void show(DashboardViewModel.Page page) {
    following.unsubscribe();
    Window shown = page.window();
    board.setVisible(shown != null);
    numbers.setVisible(shown == null);
    title.setText(words.say(shown == null ? "dashboard.numbers" : "topten.title"));
    span.setText(shown == null ? "" : words.say("window." + shown));
    following =
        shown == null ? Subscription.EMPTY : model.ranking(shown).subscribe(this::showRanking);
  }

  private void showRanking(@Nullable Ranking newest) {
    ranking.show(newest);
    dashboardEmpty.setVisible(newest == null || newest.entries().isEmpty());
  }

  private void showTime() {
    clock.setText(words.clock(model.now()));
  }

  private void show(@Nullable Totals now) {
    if (now != null) {
      dashboardTotals.setText(BadgeWords.totals(words, now));
      bigLoans.setText(words.say("totals.loans", now.loans()));
      bigRest.setText(
          words.say("totals.books", now.books())
              + "   ·   "
              + words.say("totals.readers", now.readers()));
    }
  }

  private void show(Badge badge) {
    dashboardBadge.setText(BadgeWords.say(words, badge));
  }

  private void showPerMinute(List<Integer> counts) {
    int running = counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    perMinute.setText(words.say("dashboard.perMinute", running));
    bigPerMinute.setText(perMinute.getText());
    small.show(counts, perMinute.getText());
    large.show(counts, perMinute.getText());
  }

  private void showNews() {
    bigNews.setText(
        model.justIn().stream().map(JustIn::title).limit(3).collect(Collectors.joining("  ·  ")));
  }
}
