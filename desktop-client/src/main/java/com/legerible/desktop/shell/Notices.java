package com.legerible.desktop.shell;

import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells in the window what came of a click, and goes away by itself when it is good news. */
final class Notices {
  private static final Duration LONG_ENOUGH = Duration.seconds(4);
  private static final Duration TIME_TO_UNDO = Duration.seconds(10);

  private final NotificationPane pane;
  private final Words words;
  private final PauseTransition reading = new PauseTransition(LONG_ENOUGH);

  Notices(NotificationPane pane, Words words) {
    this.pane = pane;
    this.words = words;
    reading.setOnFinished(event -> pane.hide());
  }

  void show(Notice notice) {
    reading.stop();
    pane.getActions().clear();
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      pane.getActions()
          .add(new Action(words.say(offer.key()), event -> runAndHide(offer.action())));
    }
    Throwable failure = notice.failure();
    List<Object> values = new ArrayList<>(notice.values());
    if (failure != null) {
      values.add(words.explain(failure));
    }
    pane.setGraphic(new FontIcon(failure == null ? "fth-check" : "fth-alert-circle"));
    pane.setText(words.say(notice.key(), values.toArray()));
    if (!pane.isShowing()) {
      pane.show();
    }
    if (failure == null) {
      reading.setDuration(offer == null ? LONG_ENOUGH : TIME_TO_UNDO);
      reading.playFromStart();
    }
  }

  private void runAndHide(Runnable action) {
    pane.hide();
    action.run();
  }
}
