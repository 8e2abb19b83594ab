package com.legerible.desktop.shell;

import com.legerible.contracts.rest.User;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.simulation.SimulationViewModel;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.theme.Theme;
import com.legerible.desktop.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.controlsfx.control.NotificationPane;
import org.jspecify.annotations.Nullable;

/** The main window: the ways to the pages, the menus, the reader, and the status line. */
public final class MainView implements View {
  private final MainViewModel model;
  private final SimulationViewModel simulations;
  private final Words words;
  private final Appearance appearance;
  private final Runnable openDashboard;
  private final Pages pages;
  private final StatusView status;
  private final Notices notices;
  private final Subscription watching;
  @FXML private BorderPane root;
  @FXML private StackPane room;
  @FXML private NotificationPane noticesPane;
  @FXML private Menu adminMenu;
  @FXML private MenuItem signInItem;
  @FXML private MenuItem simulateItem;
  @FXML private RadioMenuItem lightItem;
  @FXML private RadioMenuItem darkItem;
  @FXML private RadioMenuItem englishItem;
  @FXML private RadioMenuItem germanItem;
  @FXML private CheckMenuItem calmItem;
  @FXML private ToggleButton navHome;
  @FXML private ToggleButton navBooks;
  @FXML private ToggleButton navProfile;
  @FXML private ToggleButton navLoans;
  @FXML private Label signedInUser;
  @FXML private Label signedInRole;
  @FXML private Button signInButton;

  public MainView(
      MainViewModel model,
      SimulationViewModel simulations,
      Words words,
      Appearance appearance,
      Function<Room, View> build,
      Runnable openDashboard) {
    this.model = model;
    this.simulations = simulations;
    this.words = words;
    this.appearance = appearance;
    this.openDashboard = openDashboard;
    this.pages = new Pages(build);
    Fxml.load(this, words);
    status = new StatusView(model, simulations, words);
    root.setBottom(status.root());
    notices = new Notices(noticesPane, words);
    prepareMenus();
    watching = watch();
  }

  private void prepareMenus() {
    simulateItem.disableProperty().bind(simulations.running());
    calmItem.selectedProperty().bindBidirectional(appearance.calm());
    lightItem.setSelected(appearance.theme().get() == Theme.LIGHT);
    darkItem.setSelected(appearance.theme().get() == Theme.DARK);
    englishItem.setSelected(words.locale().equals(Locale.ENGLISH));
    germanItem.setSelected(words.locale().equals(Locale.GERMAN));
  }

  private Subscription watch() {
    return Subscription.combine(
        model.room().subscribe(this::enter),
        model.user().subscribe(this::greet),
        model.notice().subscribe((before, now) -> notices.show(Objects.requireNonNull(now))),
        simulations
            .failure()
            .subscribe(
                (before, now) -> {
                  if (now != null) {
                    notices.show(now);
                  }
                }));
  }

  private void enter(Room wanted) {
    Map<Room, ToggleButton> ways =
        Map.of(
            Room.HOME, navHome,
            Room.BOOKS, navBooks,
            Room.PROFILE, navProfile,
            Room.LOANS, navLoans);
    Objects.requireNonNull(ways.get(wanted)).setSelected(true);
    View page = pages.at(wanted);
    room.getChildren().setAll(page.root());
    page.shown();
  }

  private void greet(@Nullable User user) {
    String verb = words.say(user == null ? "signin" : "signout");
    signInButton.setText(verb);
    signInItem.setText(verb);
    signedInUser.setText(user == null ? words.say("reader.nobody") : user.name());
    signedInRole.setText(user == null ? "" : words.say("role." + user.role()));
    signedInRole.setVisible(user != null);
    signedInRole.setManaged(user != null);
    adminMenu.setVisible(model.isAdmin());
  }

  private void go(Room wanted) {
    model.room().set(wanted);
    enter(wanted);
  }

  @FXML
  void goHome() {
    go(Room.HOME);
  }

  @FXML
  void goBooks() {
    go(Room.BOOKS);
  }

  @FXML
  void goProfile() {
    go(Room.PROFILE);
  }

  @FXML
  void goLoans() {
    go(Room.LOANS);
  }

  @FXML
  void findBook() {
    go(Room.BOOKS);
    pages.findBook();
  }

  @FXML
  void signInOrOut() {
    model.signInOrOut();
  }

  @FXML
  void simulate() {
    simulations.start();
  }

  @FXML
  void openDashboard() {
    openDashboard.run();
  }

  @FXML
  void goLight() {
    appearance.theme().set(Theme.LIGHT);
  }

  @FXML
  void goDark() {
    appearance.theme().set(Theme.DARK);
  }

  @FXML
  void speakEnglish() {
    words.language().set(Locale.ENGLISH);
  }

  @FXML
  void speakGerman() {
    words.language().set(Locale.GERMAN);
  }

  @FXML
  void showShortcuts() {
    Letter.open(words, appearance, root.getScene().getWindow(), "shortcuts");
  }

  @FXML
  void showAbout() {
    Letter.open(words, appearance, root.getScene().getWindow(), "about");
  }

  @FXML
  void quit() {
    Platform.exit();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    calmItem.selectedProperty().unbindBidirectional(appearance.calm());
    simulateItem.disableProperty().unbind();
    status.close();
    pages.close();
  }
}
