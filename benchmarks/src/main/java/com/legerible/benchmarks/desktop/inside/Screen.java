package com.legerible.benchmarks.desktop.inside;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The windows of the desktop client, and the hands of who uses them; for any thread. */
final class Screen {

  private static final long LIMIT_SECONDS = 60;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private Screen() {}

  /** Does something on the thread of the screen, and waits for it. */
  static <T> T on(Callable<T> action) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    }
  }

  static void await(String query) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (on(() -> find(query).isEmpty())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(query + " is nowhere on the screen");
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** On the thread of the screen only; {@code #NAME}, {@code .STYLE}, or one below the other. */
  static Optional<Node> find(String query) {
    String[] steps = query.split(" ", 2);
    return List.copyOf(Window.getWindows()).stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .map(window -> find(window.getScene().getRoot(), steps[0]))
        .flatMap(Optional::stream)
        .flatMap(node -> Optional.ofNullable(below(node, steps)).stream())
        .findFirst();
  }

  private static @Nullable Node below(Node node, String[] steps) {
    return steps.length == 1 ? node : node.lookup(steps[1]);
  }

  /** The first that can be seen. */
  private static Optional<Node> find(Node root, String step) {
    if (!root.isVisible()) {
      return Optional.empty();
    }
    if (fits(root, step.substring(1), step.charAt(0))) {
      return Optional.of(root);
    }
    return root instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(child -> find(child, step))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** The client's own names are no ids: those would cost it time. */
  private static boolean fits(Node node, String word, char kind) {
    return kind == '#' ? word.equals(node.getUserData()) : node.getStyleClass().contains(word);
  }

  private static Node get(String query) {
    return find(query)
        .orElseThrow(() -> new IllegalStateException(query + " is nowhere on the screen"));
  }

  static void press(String query) throws InterruptedException {
    await(query);
    on(
        () -> {
          ((ButtonBase) get(query)).fire();
          return true;
        });
  }

  static void choose(String item) throws InterruptedException {
    on(
        () -> {
          ((MenuBar) get("#menuBar")).getMenus().forEach(menu -> fire(menu, item));
          return true;
        });
  }

  private static void fire(Menu menu, String id) {
    for (MenuItem item : List.copyOf(menu.getItems())) {
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

  static void focus(String query) throws InterruptedException {
    await(query);
    on(
        () -> {
          get(query).requestFocus();
          return true;
        });
  }

  static void write(String query, char letter) throws InterruptedException {
    fire(query, key(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED));
  }

  static void press(String query, KeyCode code) throws InterruptedException {
    fire(query, key(KeyEvent.KEY_PRESSED, "", code));
  }

  private static KeyEvent key(EventType<KeyEvent> type, String letter, KeyCode code) {
    return new KeyEvent(type, letter, "", code, false, false, false, false);
  }

  /** Turns the wheel by one notch. */
  static void wheel(String query) throws InterruptedException {
    fire(
        query,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            0,
            0,
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            -40,
            0,
            -40,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private static void fire(String query, Event event) throws InterruptedException {
    on(
        () -> {
          Event.fireEvent(get(query), event);
          return true;
        });
  }

  /** Closes every window but the first. */
  static void closeOthers() throws InterruptedException {
    on(
        () -> {
          List<Window> open = List.copyOf(Window.getWindows());
          open.stream().skip(1).forEach(Window::hide);
          return true;
        });
  }
}
