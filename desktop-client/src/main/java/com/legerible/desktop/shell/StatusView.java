package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Simulation;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.BadgeWords;
import com.legerible.desktop.simulation.SimulationViewModel;
import com.legerible.desktop.words.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom: how fresh everything is, and what is under way. */
final class StatusView implements View {
  private static final Map<Badge.Kind, String> ICONS =
      Map.of(
          Badge.Kind.LIVE, "fth-check-circle",
          Badge.Kind.DELAYED, "fth-clock",
          Badge.Kind.WAITING, "fth-more-horizontal",
          Badge.Kind.CONNECTING, "fth-refresh-cw",
          Badge.Kind.RECONNECTING, "fth-refresh-cw",
          Badge.Kind.OFFLINE, "fth-cloud-off");

  private final MainViewModel model;
  private final SimulationViewModel simulations;
  private final Words words;
  private final InvalidationListener waiting = change -> showWaiting();
  private final Subscription watching;
  @FXML private HBox root;
  @FXML private Label badge;
  @FXML private FontIcon badgeIcon;
  @FXML private HBox simulation;
  @FXML private Label simulationText;
  @FXML private ProgressBar simulationProgress;
  @FXML private Button cancelSimulation;
  @FXML private Label throughLoan;
  @FXML private Button waitingLoans;

  StatusView(MainViewModel model, SimulationViewModel simulations, Words words, Doors doors) {
    this.model = model;
    this.simulations = simulations;
    this.words = words;
    Fxml.load(this, words);
    simulation.visibleProperty().bind(simulations.running());
    simulation.managedProperty().bind(simulations.running());
    waitingLoans.setOnAction(event -> doors.openWaitingLoans());
    model.waiting().addListener(waiting);
    showWaiting();
    watching =
        Subscription.combine(
            model.badge().subscribe(this::show),
            model.ranking().subscribe(this::show),
            model.user().subscribe(user -> showCancel()),
            simulations.simulation().subscribe(this::show));
  }

  private void showWaiting() {
    int count = model.waiting().size();
    waitingLoans.setText(words.say("status.waiting", count));
    waitingLoans.setVisible(count > 0);
    waitingLoans.setManaged(count > 0);
  }

  /** Only an admin stops a simulation; all see it. */
  private void showCancel() {
    boolean may = model.may(Role.ADMIN);
    cancelSimulation.setVisible(may);
    cancelSimulation.setManaged(may);
  }

  private void show(Badge now) {
    badge.setText(BadgeWords.say(words, now));
    badgeIcon.setIconLiteral(ICONS.get(now.kind()));
    Arrays.stream(Badge.Kind.values())
        .forEach(kind -> badge.pseudoClassStateChanged(style(kind), kind == now.kind()));
  }

  private static PseudoClass style(Badge.Kind kind) {
    return PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT));
  }

  private void show(@Nullable Ranking ranking) {
    long counted = ranking == null ? 0 : ranking.throughLoan();
    throughLoan.setText(counted == 0 ? "" : words.say("status.throughLoan", words.number(counted)));
  }

  private void show(@Nullable Simulation now) {
    if (now != null) {
      boolean undoing = now.state() == Simulation.State.UNDOING;
      int done = undoing ? now.undone() : now.made();
      int all = undoing ? now.made() : now.requested();
      simulationText.setText(
          words.say(
              undoing ? "simulation.undoing" : "simulation.progress",
              words.number(done),
              words.number(all)));
      simulationProgress.setProgress((double) done / Math.max(1, all));
    }
  }

  @FXML
  void cancel() {
    simulations.cancel();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.waiting().removeListener(waiting);
    simulation.visibleProperty().unbind();
    simulation.managedProperty().unbind();
  }
}
