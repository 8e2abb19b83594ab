package com.legerible.desktop.dashboard;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.BadgeWords;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.topten.RankingBoard;
import com.legerible.desktop.words.Words;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window that fills a wall screen; there is nothing to click, Esc closes it. */
public final class DashboardView {
  // A wall screen of 1080 lines gets text of 24 px; others in proportion.
  private static final double LINES = 45;

  private final DashboardViewModel model;
  private final Words words;
  private final Stage stage = new Stage();
  private final Timeline ticking =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> showTime()));
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private StackPane board;
  @FXML private StackPane line;
  @FXML private Label clock;
  @FXML private Label dashboardEmpty;
  @FXML private Label dashboardTotals;
  @FXML private Label dashboardBadge;
  @FXML private Label perMinute;

  public DashboardView(DashboardViewModel model, Words words, Appearance appearance) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    RankingBoard ranking = new RankingBoard(words);
    ranking.setId("dashboardTopTen");
    ranking.calm().bind(appearance.calm());
    board.getChildren().add(ranking);
    LoanLine loanLine = new LoanLine();
    line.getChildren().add(loanLine);
    watching =
        Subscription.combine(
            model.ranking().subscribe(ranking::show),
            model.ranking().subscribe(this::showEmpty),
            model.totals().subscribe(this::show),
            model.badge().subscribe(this::show),
            model.loansPerMinute().subscribe(loanLine::show),
            model.loansPerMinute().subscribe(this::showPerMinute));
    prepare(appearance);
  }

  private void prepare(Appearance appearance) {
    Scene scene = new Scene(root, 1280, 720);
    appearance.dress(scene);
    scene
        .heightProperty()
        .subscribe(
            height -> root.setStyle("-fx-font-size: " + height.doubleValue() / LINES + "px"));
    scene.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.setScene(scene);
    stage.setTitle(words.say("dashboard.title"));
    stage.setFullScreenExitHint("");
    ticking.setCycleCount(Animation.INDEFINITE);
    stage.setOnHidden(event -> stop());
  }

  /** Shows the window on the whole screen. */
  public void open(boolean fullScreen) {
    showTime();
    ticking.play();
    if (fullScreen) {
      coverScreen();
    }
    stage.show();
    stage.toFront();
  }

  /** The size is set as well, because not every window manager knows a full screen. */
  private void coverScreen() {
    Rectangle2D whole = Screen.getPrimary().getBounds();
    stage.setX(whole.getMinX());
    stage.setY(whole.getMinY());
    stage.setWidth(whole.getWidth());
    stage.setHeight(whole.getHeight());
    stage.setFullScreen(true);
  }

  public boolean isOpen() {
    return stage.isShowing();
  }

  public void close() {
    stage.close();
  }

  private void stop() {
    ticking.stop();
    watching.unsubscribe();
  }

  private void showTime() {
    clock.setText(words.clock(model.now()));
  }

  private void showEmpty(@Nullable Ranking ranking) {
    dashboardEmpty.setVisible(ranking == null || ranking.entries().isEmpty());
  }

  private void show(@Nullable Totals now) {
    dashboardTotals.setText(now == null ? "" : BadgeWords.totals(words, now));
  }

  private void show(Badge badge) {
    dashboardBadge.setText(BadgeWords.say(words, badge));
  }

  private void showPerMinute(List<Integer> counts) {
    int running = counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    perMinute.setText(words.say("dashboard.perMinute", running));
  }
}
