package com.legerible.desktop.shell;

import com.legerible.desktop.lending.LoanNotice;
import com.legerible.desktop.words.Words;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells in the window what came of a click, and goes away by itself when it is good news. */
final class Notices {
  private static final Duration LONG_ENOUGH = Duration.seconds(4);

  private final NotificationPane pane;
  private final Words words;
  private final PauseTransition reading = new PauseTransition(LONG_ENOUGH);

  Notices(NotificationPane pane, Words words) {
    this.pane = pane;
    this.words = words;
    reading.setOnFinished(event -> pane.hide());
  }

  void show(LoanNotice notice) {
    Throwable failure = notice.failure();
    if (failure == null) {
      say(words.say("notice.loaned", notice.title()), "fth-check", null);
      reading.playFromStart();
    } else {
      String why = words.say("notice.notLoaned", notice.title(), words.explain(failure));
      say(why, "fth-alert-circle", notice.again());
    }
  }

  void show(Throwable failure) {
    say(words.explain(failure), "fth-alert-circle", null);
  }

  private void say(String text, String icon, @Nullable Runnable again) {
    reading.stop();
    pane.getActions().clear();
    if (again != null) {
      pane.getActions().add(new Action(words.say("retry"), event -> runAndHide(again)));
    }
    pane.setGraphic(new FontIcon(icon));
    pane.setText(text);
    if (!pane.isShowing()) {
      pane.show();
    }
  }

  private void runAndHide(Runnable again) {
    pane.hide();
    again.run();
  }
}
