package com.legerible.desktop;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.dashboard.DashboardView;
import com.legerible.desktop.dashboard.DashboardViewModel;
import com.legerible.desktop.dashboard.LitScreen;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.imports.ImportView;
import com.legerible.desktop.lending.WaitingLoansView;
import com.legerible.desktop.notifications.NotificationsView;
import com.legerible.desktop.shell.Doors;
import com.legerible.desktop.signin.SignInView;
import com.legerible.desktop.signin.SignInViewModel;
import com.legerible.desktop.simulation.SimulationView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the windows beside the main window. */
final class OpenDoors implements Doors {
  private final ViewModels models;
  private final Ambience ambience;
  private final Stage owner;
  private final Runnable anotherLibrary;
  private final Background background;
  private @Nullable DashboardView dashboard;

  OpenDoors(
      ViewModels models,
      Ambience ambience,
      Stage owner,
      Runnable anotherLibrary,
      Background background) {
    this.models = models;
    this.ambience = ambience;
    this.owner = owner;
    this.anotherLibrary = anotherLibrary;
    this.background = background;
  }

  @Override
  public void openDashboard() {
    close();
    dashboard =
        new DashboardView(
            new DashboardViewModel(models.live, models.perMinute, models.home),
            ambience,
            LitScreen.of(Settings.operatingSystem()),
            background);
    dashboard.open(ambience.preferences().get("dashboard").filter("window"::equals).isEmpty());
  }

  @Override
  public void openConnect() {
    anotherLibrary.run();
  }

  @Override
  public void openSimulation() {
    new SimulationView(models.simulations, ambience, owner).open();
  }

  @Override
  public void openImport() {
    new ImportView(models.imports, ambience, owner).open();
  }

  @Override
  public void openWaitingLoans() {
    new WaitingLoansView(models.queue, ambience, owner).open();
  }

  @Override
  public void openNotifications() {
    new NotificationsView(models.notifications, ambience, owner).open();
  }

  void askWhoItIs() {
    new SignInView(new SignInViewModel(models.session), ambience, owner).open();
  }

  /** Closes the dashboard, which is no child of the main window. */
  void close() {
    if (dashboard != null && dashboard.isOpen()) {
      dashboard.close();
    }
  }
}
