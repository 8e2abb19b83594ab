package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.simulation.SimulationViewModel;
import com.legerible.desktop.theme.Look;
import com.legerible.desktop.theme.TextSize;
import com.legerible.desktop.words.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The menu bar; the command palette and the sheet of shortcuts are made from it. */
final class MenusView implements View {
  private final MainView main;
  private final MainViewModel model;
  private final SimulationViewModel simulations;
  private final Ambience ambience;
  private final Doors doors;
  private final Map<Room, MenuItem> ways = new EnumMap<>(Room.class);
  private final Subscription watching;
  @FXML private MenuBar menuBar;
  @FXML private Menu viewMenu;
  @FXML private Menu adminMenu;
  @FXML private Menu themeMenu;
  @FXML private Menu textSizeMenu;
  @FXML private Menu languageMenu;
  @FXML private MenuItem signInItem;
  @FXML private MenuItem simulateItem;
  @FXML private MenuItem simulationItem;
  @FXML private MenuItem undoSimulationItem;
  @FXML private SeparatorMenuItem simulationEnd;
  @FXML private CheckMenuItem calmItem;

  MenusView(
      MainView main,
      MainViewModel model,
      SimulationViewModel simulations,
      Ambience ambience,
      Doors doors) {
    this.main = main;
    this.model = model;
    this.simulations = simulations;
    this.ambience = ambience;
    this.doors = doors;
    Fxml.load(this, ambience.words());
    addWays();
    addChoices();
    menuBar.getMenus().forEach(this::spell);
    simulateItem.disableProperty().bind(simulations.running());
    simulationItem.disableProperty().bind(simulations.running());
    undoSimulationItem.disableProperty().bind(simulations.undoable().not());
    calmItem.selectedProperty().bindBidirectional(ambience.appearance().calm());
    watching = model.user().subscribe(this::greet);
  }

  private void addWays() {
    int place = 0;
    for (Room room : Room.values()) {
      MenuItem way = new MenuItem(ambience.words().say("nav." + room));
      way.setId(room.word() + "Item");
      way.setAccelerator(KeyCombination.valueOf("Shortcut+" + (place + 1)));
      way.setOnAction(event -> main.go(room));
      ways.put(room, way);
      viewMenu.getItems().add(place, way);
      place++;
    }
  }

  private void addChoices() {
    Words words = ambience.words();
    ChoiceMenu<Look> looks = new ChoiceMenu<>(themeMenu, ambience.appearance().look());
    for (Look each : Look.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      looks.add(each, words.say("menu.theme." + each), name + "Item");
    }
    ChoiceMenu<TextSize> sizes = new ChoiceMenu<>(textSizeMenu, ambience.appearance().textSize());
    for (TextSize each : TextSize.values()) {
      String text = words.say("menu.textSize." + each, each.percent());
      sizes.add(each, text, "textSize" + each.percent() + "Item");
    }
    ChoiceMenu<Locale> languages = new ChoiceMenu<>(languageMenu, words.language());
    for (Locale each : Words.LANGUAGES) {
      // A language is named in itself: who is lost in a wrong one finds the way back.
      String name = each.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
      languages.add(each, each.getDisplayLanguage(each), name + "Item");
    }
  }

  private void spell(MenuItem item) {
    if (item.getAccelerator() != null) {
      item.setAccelerator(SpokenKeys.of(item.getAccelerator(), ambience.words()));
    }
    if (item instanceof Menu menu) {
      menu.getItems().forEach(this::spell);
    }
  }

  private void greet(@Nullable User user) {
    signInItem.setText(ambience.words().say(user == null ? "menu.signin" : "signout"));
    ways.forEach((room, way) -> way.setVisible(model.mayEnter(room)));
    adminMenu.setVisible(model.may(Role.LIBRARIAN));
    simulateItem.setVisible(model.may(Role.ADMIN));
    simulationItem.setVisible(model.may(Role.ADMIN));
    undoSimulationItem.setVisible(model.may(Role.ADMIN));
    simulationEnd.setVisible(model.may(Role.ADMIN));
  }

  /** The shortcuts of hidden menus work, too. */
  private void allowed(Role role, Runnable action) {
    if (model.may(role)) {
      action.run();
    }
  }

  MenuBar menuBar() {
    return menuBar;
  }

  @FXML
  void openPalette() {
    main.openPalette();
  }

  @FXML
  void findBook() {
    main.findBook();
  }

  @FXML
  void signInOrOut() {
    model.signInOrOut();
  }

  @FXML
  void openConnect() {
    doors.openConnect();
  }

  @FXML
  void openWaitingLoans() {
    doors.openWaitingLoans();
  }

  @FXML
  void openNotifications() {
    doors.openNotifications();
  }

  @FXML
  void simulate() {
    allowed(Role.ADMIN, simulations::start);
  }

  @FXML
  void openSimulation() {
    allowed(Role.ADMIN, doors::openSimulation);
  }

  @FXML
  void openImport() {
    allowed(Role.LIBRARIAN, doors::openImport);
  }

  @FXML
  void undoSimulation() {
    allowed(Role.ADMIN, simulations::undo);
  }

  @FXML
  void openDashboard() {
    doors.openDashboard();
  }

  @FXML
  void showShortcuts() {
    main.showShortcuts();
  }

  @FXML
  void showAbout() {
    main.showAbout();
  }

  @FXML
  void quit() {
    Platform.exit();
  }

  @Override
  public Parent root() {
    return menuBar;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    calmItem.selectedProperty().unbindBidirectional(ambience.appearance().calm());
    simulateItem.disableProperty().unbind();
    simulationItem.disableProperty().unbind();
    undoSimulationItem.disableProperty().unbind();
  }
}
