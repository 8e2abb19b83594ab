package com.legerible.desktop.shell;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/**
 * Builds and dresses the pages that nobody has opened yet, one piece after the other, so that the
 * first way to one of them does not hold up the screen.
 */
final class Rehearsal {
  /** So long that what somebody came for is there first. */
  private static final Duration BEFORE = Duration.seconds(1);

  /** So long that whatever somebody does meanwhile comes between two pieces. */
  private static final Duration BETWEEN = Duration.millis(150);

  private static final double LOW = 320;

  private final Pages pages;
  private final Pane stage;
  private final Predicate<Room> mayEnter;
  private final Set<Room> dressed = EnumSet.noneOf(Room.class);
  private final Set<Room> rehearsed = EnumSet.noneOf(Room.class);
  private final PauseTransition pause = new PauseTransition();

  Rehearsal(Pages pages, Pane stage, Predicate<Room> mayEnter) {
    this.pages = pages;
    this.stage = stage;
    this.mayEnter = mayEnter;
    pause.setOnFinished(event -> goOn());
  }

  /** Begins, also anew: somebody who has just signed in may enter more pages. */
  void begin() {
    continueAfter(BEFORE);
  }

  private void continueAfter(Duration time) {
    pause.stop();
    pause.setDuration(time);
    pause.playFromStart();
  }

  private void goOn() {
    Arrays.stream(Room.values())
        .filter(room -> mayEnter.test(room) && !rehearsed.contains(room))
        .findFirst()
        .ifPresent(this::rehearse);
  }

  private void rehearse(Room room) {
    if (!pages.isBuilt(room)) {
      pages.at(room);
    } else if (dressed.add(room)) {
      onStage(pages.at(room).root(), Parent::applyCss);
    } else {
      onStage(pages.at(room).root(), this::layOut);
      rehearsed.add(room);
    }
    continueAfter(BETWEEN);
  }

  /** What it wears is off again after each piece; it is low, so that tables have few rows. */
  private void layOut(Parent page) {
    page.applyCss();
    page.resize(stage.getWidth(), LOW);
    page.layout();
  }

  /** It is gone again before anything is drawn. */
  private void onStage(Parent page, Consumer<Parent> piece) {
    if (page.getScene() == null && stage.getScene() != null) {
      stage.getChildren().add(0, page);
      piece.accept(page);
      stage.getChildren().remove(page);
    }
  }

  void stop() {
    pause.stop();
  }
}
