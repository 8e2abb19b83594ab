package com.legerible.desktop.notifications;

import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.words.Words;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/** Shows a notification in the corner of the window for a moment. */
public final class Toasts {
  private final Words words;
  private final Window owner;
  private final Subscription watching;

  public Toasts(NotificationsViewModel model, Words words, Window owner) {
    this.words = words;
    this.owner = owner;
    watching = model.newest().subscribe((before, now) -> show(now));
  }

  private void show(@Nullable Notice notice) {
    if (notice != null && owner.isShowing()) {
      Notifications.create()
          .owner(owner)
          .title(words.say("app.title"))
          .text(words.say(notice.key(), notice.values().toArray()))
          .show();
    }
  }

  public void close() {
    watching.unsubscribe();
  }
}
