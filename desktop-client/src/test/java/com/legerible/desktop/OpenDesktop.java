package com.legerible.desktop;

import com.legerible.desktop.background.FxBackground;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FakeStream;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.live.SteadyClock;
import com.legerible.desktop.preferences.Preferences;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The application on a screen in memory, with a fake library behind it and a robot before it. */
final class OpenDesktop implements AutoCloseable {
  final FakeLibrary library = new FakeLibrary().withBooks(300);
  final FakeStream stream = new FakeStream();
  final FxRobot robot = new FxRobot();
  private volatile Duration clockIsAhead = Duration.ZERO;
  private final FxBackground background = new FxBackground();
  private final Desktop desktop;
  private final Ambience ambience;

  OpenDesktop(Path folder) throws TimeoutException {
    this(folder, null);
  }

  /** Opened with a file. */
  OpenDesktop(Path folder, Path file) throws TimeoutException {
    Stage stage = FxToolkit.registerStage(Stage::new);
    Preferences preferences = new Preferences(folder, background);
    preferences.set("language", "en");
    preferences.set("dashboard", "window");
    preferences.set("theme", "LIGHT");
    ambience = Chosen.from(preferences);
    desktop =
        FxToolkit.setupFixture(
            () -> {
              Desktop opened =
                  new Desktop(
                      library.whole(),
                      stream,
                      new SessionToken(),
                      ambience,
                      folder,
                      new SteadyClock(() -> Instant.now().plus(clockIsAhead), System::nanoTime),
                      background);
              opened.offer(file);
              opened.open(stage, () -> {});
              stage.requestFocus();
              return opened;
            });
    await(() -> stage.isShowing());
  }

  Node find(String query) {
    String[] steps = query.split(" ", 2);
    Set<Node> found = robot.lookup(Named.as(steps[0])).queryAll();
    Node first = found.stream().filter(OpenDesktop::isShown).findFirst().orElse(null);
    return first == null || steps.length == 1 ? first : first.lookup(steps[1]);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void click(String query) {
    await(() -> find(query) != null);
    robot.clickOn(find(query));
  }

  void onScreen(Runnable action) {
    robot.interact(action);
  }

  void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }

  void signIn(String name) {
    click("#signInButton");
    await(() -> find("#userName") != null);
    robot.clickOn(find("#userName")).write(name);
    robot.clickOn(find("#password")).write("1234");
    click("#confirmSignIn");
    await(() -> library.asked.contains("signIn " + name));
    await(() -> find("#confirmSignIn") == null);
  }

  /** Chooses something from a menu. */
  void choose(String id) {
    MenuBar menus = (MenuBar) find("#menuBar");
    onScreen(() -> menus.getMenus().forEach(menu -> fire(menu, id)));
  }

  private static void fire(Menu menu, String id) {
    for (MenuItem item : java.util.List.copyOf(menu.getItems())) {
      if (item instanceof Menu inner) {
        fire(inner, id);
      } else if (id.equals(item.getId())) {
        if (item instanceof RadioMenuItem radio) {
          radio.setSelected(true);
        }
        item.fire();
      }
    }
  }

  /** Speaks a language that no menu offers. */
  void speak(Locale language) {
    onScreen(() -> ambience.words().language().set(language));
  }

  /** Nothing moves any more, so that a picture shows how things end. */
  void calm() {
    onScreen(() -> ambience.appearance().calm().set(true));
  }

  void signOut() {
    MenuButton who = (MenuButton) find("#signedInUser");
    onScreen(() -> who.getItems().get(1).fire());
  }

  /** Leaves the library while the program goes on. */
  void leave() {
    onScreen(desktop::close);
  }

  /** Sets the clock of this computer. */
  void setClock(Duration ahead) {
    clockIsAhead = ahead;
  }

  long windows() {
    return Window.getWindows().stream().filter(Window::isShowing).count();
  }

  @Override
  public void close() {
    onScreen(
        () -> {
          desktop.close();
          java.util.List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    background.close();
    // What is still being written would come back into a folder that is deleted.
    await(() -> background.workers().isTerminated());
  }
}
